package io.howdah.ui.designer;

import io.howdah.catalog.CatalogReader;
import io.howdah.catalog.CatalogReading;
import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.Table;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.diagram.Diagram;
import io.howdah.schema.diagram.Relationship;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.schema.layout.EntitySizer;
import io.howdah.schema.layout.EntityStyle;
import io.howdah.schema.layout.LayeredLayout;
import io.howdah.schema.layout.Point;
import io.howdah.schema.layout.TextMeasure;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A diagram: what was read, where it stands, what is selected, and what can be undone.
final class DiagramViewModel {

    /// What the view shows.
    sealed interface State {

        record Reading() implements State {}

        /// @param omissions what the database holds and the diagram does not, in sentences
        record Ready(SchemaModel model, List<String> omissions) implements State {}

        /// The chosen schemas hold no table.
        record Empty() implements State {}

        record Failed(String sentence, String details) implements State {}
    }

    private static final double PROPORTION = 1.5;
    private static final DiagramLayout NOTHING =
            new LayeredLayout(
                            new EntitySizer(EntityStyle.DEFAULT, (_, _) -> 0, Detail.NAME_ONLY),
                            () -> false)
                    .layout(new Diagram(List.of(), List.of()), PROPORTION);

    private final Connections connections;
    private final Background background;
    private final Pool pool;
    private final Set<String> schemas;
    private final TextMeasure text;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Reading());
    private final ObjectProperty<DiagramLayout> layout = new SimpleObjectProperty<>(NOTHING);
    private final ObjectProperty<@Nullable QualifiedName> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.ALL_COLUMNS);
    private final Deque<DiagramLayout> undo = new ArrayDeque<>();
    private final Deque<DiagramLayout> redo = new ArrayDeque<>();
    private Background.@Nullable Handle running;
    private AtomicBoolean stopping = new AtomicBoolean();

    /// @param schemas to draw; empty means all but PostgreSQL's own
    DiagramViewModel(
            Connections connections,
            Background background,
            Pool pool,
            Set<String> schemas,
            TextMeasure text) {
        this.connections = connections;
        this.background = background;
        this.pool = pool;
        this.schemas = Set.copyOf(schemas);
        this.text = text;
        detail.subscribe((_, _) -> layOut());
    }

    /// Reads the schemas and lays the diagram out anew.
    void read() {
        state.set(new State.Reading());
        running =
                connections.read(
                        pool,
                        new Holder("designer", ""),
                        lease -> {
                            var reader = new CatalogReader(lease.connection());
                            return schemas.isEmpty()
                                    ? reader.readAll()
                                    : reader.read(List.copyOf(schemas));
                        },
                        this::show,
                        failure ->
                                state.set(
                                        new State.Failed(
                                                Failure.sentence(failure),
                                                Failure.trace(failure))));
    }

    private void show(CatalogReading reading) {
        if (reading.model().tables().isEmpty()) {
            state.set(new State.Empty());
            return;
        }
        state.set(
                new State.Ready(
                        reading.model(),
                        reading.omissions().stream().map(omission -> omission.message()).toList()));
        layOut();
    }

    /// Forgets where tables were moved to and lays everything out again.
    void layOut() {
        if (!(state.get() instanceof State.Ready(SchemaModel model, _))) {
            return;
        }
        Detail shown = detail.get();
        stop();
        var stopped = new AtomicBoolean();
        stopping = stopped;
        running =
                background.submit(
                        () ->
                                new LayeredLayout(
                                                new EntitySizer(EntityStyle.DEFAULT, text, shown),
                                                stopped::get)
                                        .layout(Diagram.of(model), PROPORTION),
                        fresh -> {
                            remember();
                            layout.set(fresh);
                        });
    }

    /// Moves a table; the lines at it follow. Part of a drag until [#remember] is called before it.
    void move(QualifiedName table, double x, double y) {
        layout.set(layout.get().moved(table, new Point(x, y)));
    }

    /// What comes next can be undone to here.
    void remember() {
        if (layout.get() != NOTHING) {
            undo.push(layout.get());
            redo.clear();
        }
    }

    void undo() {
        swap(undo, redo);
    }

    void redo() {
        swap(redo, undo);
    }

    private void swap(Deque<DiagramLayout> from, Deque<DiagramLayout> to) {
        if (!from.isEmpty()) {
            to.push(layout.get());
            layout.set(from.pop());
        }
    }

    /// Selects the table at the other end of the first line that leaves the selected one, then of
    /// the next at every further call.
    void follow() {
        QualifiedName from = selected.get();
        if (from == null) {
            return;
        }
        List<QualifiedName> others =
                layout.get().edgesAt(from).stream()
                        .map(edge -> other(edge.relationship(), from))
                        .filter(other -> !other.equals(from))
                        .distinct()
                        .toList();
        if (!others.isEmpty()) {
            selected.set(others.getFirst());
        }
    }

    private static QualifiedName other(Relationship relationship, QualifiedName table) {
        return relationship.child().equals(table) ? relationship.parent() : relationship.child();
    }

    /// Selects a table by its name as people write it.
    void select(String name) {
        layout.get().nodes().stream()
                .map(node -> node.name())
                .filter(node -> node.toString().equals(name))
                .findFirst()
                .ifPresent(selected::set);
    }

    /// The selected table as it was read.
    Optional<Table> selectedTable() {
        QualifiedName name = selected.get();
        return state.get() instanceof State.Ready(SchemaModel model, _) && name != null
                ? model.tables().stream().filter(table -> table.name().equals(name)).findFirst()
                : Optional.empty();
    }

    /// Stops what is running.
    void stop() {
        stopping.set(true);
        if (running != null) {
            running.cancel();
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<DiagramLayout> layoutProperty() {
        return layout;
    }

    ObjectProperty<@Nullable QualifiedName> selectedProperty() {
        return selected;
    }

    ObjectProperty<Detail> detailProperty() {
        return detail;
    }
}
