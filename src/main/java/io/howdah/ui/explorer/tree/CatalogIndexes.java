package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.connect.Holder;
import io.howdah.ui.control.Failure;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.shell.Connections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// The whole catalog of every database that was opened, read once in the background and again when
/// asked. Used on the FX thread.
public final class CatalogIndexes {

    private static final Holder HOLDER = new Holder("explorer", "catalog");

    /// What is known of a database's catalog.
    ///
    /// @param reading whether it is being read now
    /// @param failure why it could not be read; empty when it was
    public record Known(CatalogIndex index, boolean reading, String failure) {}

    private final Connections connections;
    private final ObservableMap<Origin, Known> known =
            FXCollections.observableMap(new LinkedHashMap<>());
    private boolean system;

    public CatalogIndexes(Connections connections) {
        this.connections = connections;
    }

    public ObservableMap<Origin, Known> known() {
        return known;
    }

    /// Reads a database unless that was done or is under way.
    public void want(Origin origin) {
        Known before = known.get(origin);
        if (before == null || !before.failure().isEmpty()) {
            read(origin);
        }
    }

    /// Reads a database again if it was read before.
    public void reread(Origin origin) {
        if (known.containsKey(origin)) {
            read(origin);
        }
    }

    /// Reads a database, again if need be.
    public void read(Origin origin) {
        Known before = known.get(origin);
        if (before != null && before.reading()) {
            return;
        }
        CatalogIndex shown = before == null ? CatalogIndex.EMPTY : before.index();
        boolean withSystem = system;
        known.put(origin, new Known(shown, true, ""));
        connections.read(
                connections.pool(origin.profile(), origin.database()),
                HOLDER,
                lease ->
                        new CatalogIndex(
                                new CatalogTree(lease.connection()).everything(withSystem)),
                index -> {
                    known.put(origin, new Known(index, false, ""));
                    if (withSystem != system) {
                        read(origin);
                    }
                },
                failure -> known.put(origin, new Known(shown, false, Failure.sentence(failure))));
    }

    /// Whether PostgreSQL's own objects are looked through too.
    public void includeSystem(boolean wanted) {
        if (system != wanted) {
            system = wanted;
            List.copyOf(known.keySet()).forEach(this::read);
        }
    }

    /// The indexes that can be searched now.
    public Map<Origin, CatalogIndex> ready() {
        Map<Origin, CatalogIndex> ready = new LinkedHashMap<>();
        known.forEach((origin, one) -> {
            if (!one.index().isEmpty()) {
                ready.put(origin, one.index());
            }
        });
        return ready;
    }

    /// The objects of a database; empty until they are read.
    public List<CatalogObject> objects(Origin origin) {
        Known one = known.get(origin);
        return one == null ? List.of() : one.index().objects();
    }
}
