package wronghouse.query;

public final class KnowsEmbedded {
    wronghouse.embedded.KnowsCatalog other = new wronghouse.embedded.KnowsCatalog();
}
