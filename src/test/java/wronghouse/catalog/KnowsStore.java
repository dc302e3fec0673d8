package wronghouse.catalog;

/// With the others it closes a circle of rooms.
public final class KnowsStore {
    wronghouse.store.KnowsTheRoot other;
    javafx.scene.Node node;
}
