package io.howdah.ui.explorer.change;

import io.howdah.catalog.change.ChangeRunner;
import io.howdah.catalog.change.ObjectChange;
import io.howdah.catalog.definition.FactReader;
import io.howdah.catalog.definition.ObjectFacts.Link;
import io.howdah.catalog.definition.ObjectName;
import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.connect.Environment;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import io.howdah.ui.control.Failure;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.shell.Connections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One change as the user puts it together: choices in, the exact SQL out.
final class ChangeViewModel {

    private static final Holder HOLDER = new Holder("explorer", "change");

    private record Read(ObjectName name, List<Link> dependents) {}

    private final Connections connections;
    private final Origin origin;
    private final CatalogObject object;
    private final ChangeKind kind;
    private final ReadOnlyObjectWrapper<Optional<ObjectName>> name =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Link> dependents = FXCollections.observableArrayList();
    private final BooleanProperty cascade = new SimpleBooleanProperty();
    private final BooleanProperty concurrently = new SimpleBooleanProperty();
    private final BooleanProperty restartIdentity = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty typedName = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final StringBinding sql;
    private final BooleanBinding ready;

    ChangeViewModel(Connections connections, Origin origin, CatalogObject object, ChangeKind kind) {
        this.connections = connections;
        this.origin = origin;
        this.object = object;
        this.kind = kind;
        text.set(
                switch (kind) {
                    case RENAME -> object.name();
                    case COMMENT -> Objects.requireNonNullElse(object.words().comment(), "");
                    case TRUNCATE, DROP -> "";
                });
        var choices =
                new Observable[] {
                    name, cascade, concurrently, restartIdentity, text, typedName, running
                };
        sql = Bindings.createStringBinding(this::statement, choices);
        ready = Bindings.createBooleanBinding(this::isReady, choices);
        if (origin.profile().readOnly()) {
            problem.set(
                    "The connection \"%s\" is read-only: let it write in its settings first."
                            .formatted(origin.profile().name()));
        }
    }

    CatalogObject object() {
        return object;
    }

    ChangeKind kind() {
        return kind;
    }

    /// What needs the object, however far away.
    ObservableList<Link> dependents() {
        return dependents;
    }

    BooleanProperty cascadeProperty() {
        return cascade;
    }

    BooleanProperty concurrentlyProperty() {
        return concurrently;
    }

    BooleanProperty restartIdentityProperty() {
        return restartIdentity;
    }

    /// The new name or the comment.
    StringProperty textProperty() {
        return text;
    }

    StringProperty typedNameProperty() {
        return typedName;
    }

    /// The statement that will run; empty until the object was read.
    StringBinding sql() {
        return sql;
    }

    /// Whether everything was chosen that is needed.
    BooleanBinding ready() {
        return ready;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ObjectName>> nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Whether the name must be typed: something is lost for good on production.
    boolean wantsName() {
        return kind.destroys() && origin.profile().environment() == Environment.PRODUCTION;
    }

    boolean mayCascade() {
        return kind == ChangeKind.TRUNCATE
                || (kind == ChangeKind.DROP && ObjectChange.mayCascade(object));
    }

    boolean mayConcurrently() {
        return kind == ChangeKind.DROP && object.kind() == CatalogKind.INDEX;
    }

    private String statement() {
        return name.get().map(known -> change().sql(object, known)).orElse("");
    }

    private ObjectChange change() {
        return switch (kind) {
            case RENAME -> new ObjectChange.Rename(text.get().strip());
            case COMMENT -> new ObjectChange.Comment(text.get());
            case TRUNCATE -> new ObjectChange.Truncate(cascade.get(), restartIdentity.get());
            case DROP ->
                    new ObjectChange.Drop(cascade.get() && !concurrently.get(), concurrently.get());
        };
    }

    private boolean isReady() {
        boolean named = !wantsName() || typedName.get().equals(object.name());
        boolean changes =
                switch (kind) {
                    case RENAME ->
                            !text.get().isBlank() && !text.get().strip().equals(object.name());
                    case COMMENT, TRUNCATE, DROP -> true;
                };
        return named
                && changes
                && name.get().isPresent()
                && !running.get()
                && !origin.profile().readOnly();
    }

    /// Reads what needs the object.
    void read() {
        connections.read(
                pool(),
                HOLDER,
                lease ->
                        new Read(
                                new ObjectReader(lease.connection()).nameOf(object),
                                kind == ChangeKind.DROP
                                        ? new FactReader(lease.connection()).cascade(object)
                                        : List.of()),
                read -> {
                    dependents.setAll(read.dependents());
                    name.set(Optional.of(read.name()));
                },
                failure -> problem.set(Failure.sentence(failure)));
    }

    private Pool pool() {
        return connections.pool(origin.profile(), origin.database());
    }

    /// Runs the statement; `done` is called when it succeeded.
    void run(Runnable done) {
        if (!ready.get()) {
            return;
        }
        String statement = sql.get();
        running.set(true);
        problem.set("");
        connections.call(
                origin.profile(),
                () -> {
                    try (Lease lease = pool().pin(HOLDER)) {
                        ChangeRunner.run(lease.connection(), statement);
                        return statement;
                    }
                },
                ran -> {
                    running.set(false);
                    done.run();
                },
                failure -> {
                    running.set(false);
                    problem.set(Failure.sentence(failure));
                });
    }
}
