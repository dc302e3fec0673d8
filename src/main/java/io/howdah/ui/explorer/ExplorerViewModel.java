package io.howdah.ui.explorer;

import io.howdah.catalog.ObjectTree;
import io.howdah.catalog.RelationEntry;
import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.ui.control.Failure;
import io.howdah.ui.shell.Connections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The servers and what was opened below them; each level is read when it is first opened.
final class ExplorerViewModel {

    private static final Holder HOLDER = new Holder("explorer", "");

    /// A relation that quick open can find.
    record Known(ExplorerItem.Database database, RelationEntry entry) {}

    private final Connections connections;
    private final ObservableList<ExplorerNode> servers = FXCollections.observableArrayList();
    private final Map<ExplorerItem.Database, List<RelationEntry>> known = new HashMap<>();
    private final StringProperty filter = new SimpleStringProperty("");

    ExplorerViewModel(Connections connections) {
        this.connections = connections;
        connections.profiles().subscribe(this::showProfiles);
        showProfiles();
    }

    private void showProfiles() {
        Map<Profile, ExplorerNode> before = new HashMap<>();
        for (ExplorerNode node : servers) {
            if (node.item() instanceof ExplorerItem.Server server) {
                before.put(server.profile(), node);
            }
        }
        List<ExplorerNode> now = new ArrayList<>();
        for (Profile profile : connections.profiles()) {
            ExplorerNode node = before.get(profile);
            now.add(node == null ? new ExplorerNode(new ExplorerItem.Server(profile)) : node);
        }
        servers.setAll(now);
    }

    ObservableList<ExplorerNode> servers() {
        return servers;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// Reads a line's children if that has not been done.
    void open(ExplorerNode node) {
        if (node.stateProperty().get() == ExplorerNode.State.CLOSED) {
            reload(node, read -> {});
        }
    }

    /// Reads a line's children again.
    void reload(ExplorerNode node, Consumer<ExplorerNode> done) {
        Optional<Pool> pool = pool(node.item());
        if (pool.isEmpty() || node.stateProperty().get() == ExplorerNode.State.READING) {
            return;
        }
        node.stateProperty().set(ExplorerNode.State.READING);
        connections.read(
                pool.get(),
                HOLDER,
                lease -> ExplorerLoader.children(node.item(), new ObjectTree(lease.connection())),
                branches -> {
                    node.show(branches);
                    done.accept(node);
                },
                failure -> node.fail(Failure.sentence(failure)));
        if (node.item() instanceof ExplorerItem.Database database) {
            readKnown(database, pool.get());
        }
    }

    private void readKnown(ExplorerItem.Database database, Pool pool) {
        connections.read(
                pool,
                HOLDER,
                lease -> new ObjectTree(lease.connection()).relations(),
                relations -> known.put(database, relations),
                failure -> known.remove(database));
    }

    private Optional<Pool> pool(ExplorerItem item) {
        if (item instanceof ExplorerItem.Server server) {
            return Optional.of(connections.pool(server.profile(), Optional.empty()));
        }
        return Optional.ofNullable(ExplorerLoader.databaseOf(item))
                .map(database ->
                        connections.pool(database.profile(), Optional.of(database.entry().name())));
    }

    /// The relations of every database that was opened.
    List<Known> known() {
        List<Known> all = new ArrayList<>();
        known.forEach((database, relations) ->
                relations.forEach(entry -> all.add(new Known(database, entry))));
        return all;
    }

    /// The columns of the filter: a line stays when its name holds the text, or one below it does.
    boolean passes(ExplorerNode node) {
        String wanted = filter.get().strip().toLowerCase(java.util.Locale.ROOT);
        return wanted.isEmpty() || holds(node, wanted);
    }

    private static boolean holds(ExplorerNode node, String wanted) {
        return node.item().name().toLowerCase(java.util.Locale.ROOT).contains(wanted)
                || node.children().stream().anyMatch(child -> holds(child, wanted));
    }
}
