package wronghouse.embedded;

public final class KnowsCatalog {
    wronghouse.catalog.KnowsStore other = new wronghouse.catalog.KnowsStore();
}
