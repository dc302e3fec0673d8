package wronghouse.store;

/// Breaks: only app knows everything, topics know no door, store uses only what it may, no cycles.
public final class KnowsTheRoot {
    wronghouse.app.Root root = new wronghouse.app.Root();
    wronghouse.connect.KnowsMaintain other = new wronghouse.connect.KnowsMaintain();
}
