package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Profile;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.tree.ExplorerItem.Branch;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The servers and what was opened below them; each level is read when it is first opened. While there
/// is a filter, the lines that it finds in the whole catalog.
public final class ExplorerViewModel {

    private static final Holder HOLDER = new Holder("explorer", "");

    private final Connections connections;
    private final Background background;
    private final CatalogIndexes indexes;
    private final ObservableList<ExplorerNode> servers = FXCollections.observableArrayList();
    private final ObservableList<ExplorerNode> found = FXCollections.observableArrayList();
    private final Map<Origin, List<CatalogObject>> clusters = new LinkedHashMap<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty system = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Background.@Nullable Handle filtering;

    public ExplorerViewModel(
            Connections connections, Background background, CatalogIndexes indexes) {
        this.connections = connections;
        this.background = background;
        this.indexes = indexes;
        connections.profiles().subscribe(this::showProfiles);
        showProfiles();
        filter.subscribe((_, _) -> applyFilter());
        system.subscribe((_, wanted) -> showSystem(wanted));
        indexes.known()
                .addListener(
                        (MapChangeListener<Origin, CatalogIndexes.Known>) change -> applyFilter());
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

    /// What the filter finds, as a tree of its own.
    ObservableList<ExplorerNode> found() {
        return found;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether PostgreSQL's own objects are shown.
    public BooleanProperty systemProperty() {
        return system;
    }

    /// How much the filter found and where it looked; empty without a filter.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    boolean isFiltered() {
        return !filter.get().isBlank();
    }

    /// Reads a line's children if that has not been done.
    void open(ExplorerNode node) {
        if (node.stateProperty().get() == ExplorerNode.State.CLOSED) {
            read(node, () -> {});
        }
    }

    /// Reads a line's children again, and the whole catalog of the database that they are in.
    void reload(ExplorerNode node, Runnable done) {
        read(node, done);
        if (node.item() instanceof ExplorerItem.Entry entry && !entry.object().kind().isShared()) {
            indexes.read(entry.origin());
        }
    }

    /// Reads the lines below a server again that were read before, of one database or of the server
    /// alone, and the database's whole catalog.
    void refresh(ExplorerNode server, Optional<String> database) {
        if (server.stateProperty().get() != ExplorerNode.State.READ) {
            return;
        }
        read(server, () -> {});
        for (ExplorerNode child : server.children()) {
            if (child.item() instanceof ExplorerItem.Entry entry
                    && entry.object().kind() == CatalogKind.DATABASE
                    && database.filter(entry.object().name()::equals).isPresent()) {
                readAgain(child);
            }
        }
    }

    private void readAgain(ExplorerNode node) {
        if (node.item().isLazy() && node.stateProperty().get() == ExplorerNode.State.READ) {
            read(node, () -> {});
        }
        List.copyOf(node.children()).forEach(this::readAgain);
    }

    private void read(ExplorerNode node, Runnable done) {
        Origin origin =
                switch (node.item()) {
                    case ExplorerItem.Server server ->
                            new Origin(server.profile(), Optional.empty());
                    case ExplorerItem.Entry entry -> entry.inside();
                    case ExplorerItem.Group _, ExplorerItem.Message _ -> null;
                };
        if (origin == null || node.stateProperty().get() == ExplorerNode.State.READING) {
            return;
        }
        node.stateProperty().set(ExplorerNode.State.READING);
        boolean withSystem = system.get();
        connections.read(
                connections.pool(origin.profile(), origin.database()),
                HOLDER,
                lease -> objects(node.item(), lease),
                objects -> {
                    show(node, origin, objects, withSystem);
                    done.run();
                },
                failure -> node.fail(Failure.sentence(failure)));
        if (node.item() instanceof ExplorerItem.Entry entry
                && entry.object().kind() == CatalogKind.DATABASE) {
            indexes.read(origin);
        }
    }

    private static List<CatalogObject> objects(ExplorerItem item, Lease lease) throws SQLException {
        var tree = new CatalogTree(lease.connection());
        if (!(item instanceof ExplorerItem.Entry(Origin _, CatalogObject object))) {
            return tree.cluster();
        }
        return switch (object.kind()) {
            case DATABASE -> tree.database();
            case SCHEMA -> tree.schema(object.oid());
            default -> tree.parts(object);
        };
    }

    private void show(
            ExplorerNode node, Origin origin, List<CatalogObject> objects, boolean withSystem) {
        boolean above =
                !(node.item() instanceof ExplorerItem.Entry entry)
                        || entry.object().kind() == CatalogKind.DATABASE;
        List<CatalogObject> visible =
                above && !withSystem
                        ? objects.stream().filter(object -> !object.system()).toList()
                        : objects;
        if (node.item() instanceof ExplorerItem.Server) {
            clusters.put(origin, visible);
            applyFilter();
        }
        List<Branch> branches = TreeShape.of(origin, node.item().key(), visible);
        node.show(
                branches.isEmpty()
                        ? List.of(Branch.leaf(new ExplorerItem.Message("Nothing here yet")))
                        : branches);
    }

    private void showSystem(boolean wanted) {
        indexes.includeSystem(wanted);
        servers.forEach(this::readAgainAbove);
    }

    /// Reads the levels again that hide PostgreSQL's own objects.
    private void readAgainAbove(ExplorerNode node) {
        if (node.stateProperty().get() == ExplorerNode.State.READ && node.item().isLazy()) {
            read(node, () -> {});
            node.children().stream()
                    .filter(child ->
                            child.item() instanceof ExplorerItem.Entry entry
                                    && entry.object().kind() == CatalogKind.DATABASE)
                    .forEach(this::readAgainAbove);
        }
    }

    private void applyFilter() {
        if (filtering != null) {
            filtering.cancel();
            filtering = null;
        }
        if (!isFiltered()) {
            found.clear();
            summary.set("");
            return;
        }
        String words = filter.get();
        Map<Origin, List<CatalogObject>> servers = new LinkedHashMap<>(clusters);
        Map<Origin, CatalogIndex> databases = indexes.ready();
        filtering =
                background.submit(
                        () -> TreeFilter.find(words, servers, databases), this::showFound);
    }

    private void showFound(TreeFilter.Result result) {
        found.setAll(result.branches().stream().map(ExplorerNode::of).toList());
        summary.set(summary(result));
    }

    private String summary(TreeFilter.Result result) {
        String searched =
                indexes.ready().keySet().stream()
                        .map(origin -> origin.database().orElse(origin.profile().name()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
        boolean reading = indexes.known().values().stream().anyMatch(CatalogIndexes.Known::reading);
        if (searched.isEmpty()) {
            return reading ? "Reading the catalog…" : "Open a database to search it.";
        }
        String count =
                result.shown() < result.total()
                        ? "The best %s of %s in "
                                .formatted(
                                        Quantity.count(result.shown()),
                                        Quantity.count(result.total()))
                        : result.total() == 0
                                ? "Nothing of this name in "
                                : Quantity.count(result.total()) + " in ";
        return count + searched + (reading ? ", still reading…" : "");
    }
}
