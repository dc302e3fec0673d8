package io.howdah.ui.explorer.object;

import io.howdah.catalog.definition.FactReader;
import io.howdah.catalog.definition.ObjectFacts;
import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.connect.Holder;
import io.howdah.query.RowMemory;
import io.howdah.schema.Identifier;
import io.howdah.ui.control.Failure;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.Connections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One object and what was read of it.
final class ObjectViewModel {

    private static final Holder HOLDER = new Holder("explorer", "object");

    /// @param script its SQL
    record Page(ObjectFacts facts, String script) {}

    private final Connections connections;
    private final Background background;
    private final Origin origin;
    private final CatalogObject object;
    private final Preview.Place place;
    private final ReadOnlyObjectWrapper<Optional<Page>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ResultViewModel>> rows =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper rowsProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private @Nullable Preview preview;
    private boolean detached;

    ObjectViewModel(
            Connections connections,
            Background background,
            Origin origin,
            CatalogObject object,
            Path spillFolder) {
        this.connections = connections;
        this.background = background;
        this.origin = origin;
        this.object = object;
        this.place = new Preview.Place(new RowMemory(64L << 20), spillFolder);
    }

    Origin origin() {
        return origin;
    }

    CatalogObject object() {
        return object;
    }

    /// What was read, once it is there.
    ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Why it could not be read; empty when it was.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The first rows, once they are there.
    ReadOnlyObjectProperty<Optional<ResultViewModel>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyStringProperty rowsProblemProperty() {
        return rowsProblem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    boolean hasRows() {
        return CatalogKind.SELECTABLE.contains(object.kind())
                || object.kind() == CatalogKind.SEQUENCE;
    }

    /// Reads everything but the rows, again if it was read before.
    void read() {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        problem.set("");
        connections.read(
                connections.pool(origin.profile(), origin.database()),
                HOLDER,
                lease ->
                        new Page(
                                new FactReader(lease.connection()).read(object),
                                new ObjectReader(lease.connection()).script(object)),
                read -> {
                    reading.set(false);
                    page.set(Optional.of(read));
                },
                failure -> {
                    reading.set(false);
                    problem.set(Failure.sentence(failure));
                });
    }

    /// Reads all of it that was read before.
    void readAgain() {
        read();
        if (rows.get().isPresent()) {
            readRows();
        }
    }

    /// Reads the first rows.
    void readRows() {
        if (!hasRows() || preview != null || detached) {
            return;
        }
        rowsProblem.set("");
        var reader =
                new Preview(
                        connections.pool(origin.profile(), origin.database()),
                        object.name(),
                        place);
        preview = reader;
        String relation =
                Identifier.quote(Objects.requireNonNull(object.schema()))
                        + "."
                        + Identifier.quote(object.name());
        background.submit(
                () -> {
                    try (reader) {
                        return reader.read(relation);
                    }
                },
                this::showRows,
                failure -> showRows(new Preview.Rows(null, Failure.sentence(failure))));
    }

    private void showRows(Preview.Rows read) {
        preview = null;
        if (detached) {
            close(read.result());
            return;
        }
        ResultViewModel before = rows.get().orElse(null);
        rows.set(Optional.ofNullable(read.result()));
        rowsProblem.set(read.problem());
        close(before);
    }

    private void close(@Nullable ResultViewModel result) {
        if (result != null) {
            try {
                result.rows().close();
            } catch (IOException e) {
                background.report(e);
            }
        }
    }

    void detach() {
        detached = true;
        Preview running = preview;
        if (running != null) {
            running.cancel();
        }
        ResultViewModel shown = rows.get().orElse(null);
        rows.set(Optional.empty());
        close(shown);
    }
}
