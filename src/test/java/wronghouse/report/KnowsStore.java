package wronghouse.report;

public final class KnowsStore {
    wronghouse.store.KnowsTheRoot store;
}
