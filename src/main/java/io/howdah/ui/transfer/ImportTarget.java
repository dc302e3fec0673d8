package io.howdah.ui.transfer;

import io.howdah.query.RelationName;
import io.howdah.query.load.ExistingTable;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadTarget;
import io.howdah.query.load.TargetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The table of an import and the columns that go into it.
final class ImportTarget {

    private final ObservableList<MappedColumn> columns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ExistingTable>> existing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ImportSequences sequences = new ImportSequences();
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper sql = new ReadOnlyStringWrapper("");
    private RelationName name = new RelationName("", "imported");

    /// Maps the file's columns into the table, which is created when there is none.
    void show(RelationName table, Optional<ExistingTable> found, FileSample sample) {
        name = table;
        existing.set(found);
        LoadTarget target =
                found.map(there -> LoadTarget.into(there, sample))
                        .orElseGet(() -> LoadTarget.create(table, sample));
        List<MappedColumn> mapped = new ArrayList<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            var column = new MappedColumn(i, sample.columns().get(i).name(), example(sample, i));
            int source = i;
            target.columns().stream()
                    .filter(wanted -> wanted.source() == source)
                    .findFirst()
                    .ifPresent(wanted -> column.map(wanted.name(), wanted.type()));
            mapped.add(watched(column));
        }
        columns.setAll(mapped);
        describe();
    }

    private MappedColumn watched(MappedColumn column) {
        column.includedProperty().subscribe(this::describe);
        column.targetProperty().subscribe(this::describe);
        column.typeProperty().subscribe(this::describe);
        return column;
    }

    /// All rows of the file were looked at: types that nobody changed become theirs, and columns that only
    /// later rows have come in.
    void refine(FileSample before, FileSample whole) {
        for (TargetColumn refined : target().refined(before, whole).columns()) {
            if (refined.source() < columns.size()) {
                columns.get(refined.source()).typeProperty().set(refined.type());
            } else {
                String heading = whole.columns().get(refined.source()).name();
                var column = new MappedColumn(refined.source(), heading, "");
                column.map(refined.name(), refined.type());
                columns.add(watched(column));
            }
        }
        describe();
    }

    /// Takes up what a person chose for columns of these headings earlier.
    void take(List<MappedColumn.Choice> choices) {
        for (MappedColumn column : columns) {
            choices.stream()
                    .filter(choice -> choice.heading().equals(column.heading()))
                    .findFirst()
                    .ifPresent(column::take);
        }
    }

    private static String example(FileSample sample, int column) {
        return sample.rows().stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(value -> value.strip().replace('\n', '⏎'))
                .orElse("");
    }

    /// What the load begins with.
    private void describe() {
        if (columns.isEmpty()) {
            sql.set("");
            return;
        }
        LoadTarget target = target();
        sequences.show(existing.get(), target);
        sql.set(
                switch (target.mode()) {
                    case CREATE -> target.ddl();
                    case REPLACE -> "TRUNCATE " + target.table().sql() + ";";
                    case APPEND -> "";
                });
    }

    /// What the user made of it.
    LoadTarget target() {
        List<TargetColumn> wanted =
                columns.stream()
                        .filter(column -> column.includedProperty().get())
                        .map(MappedColumn::column)
                        .toList();
        boolean there = existing.get().isPresent();
        LoadTarget.Mode mode =
                !there
                        ? LoadTarget.Mode.CREATE
                        : replace.get() ? LoadTarget.Mode.REPLACE : LoadTarget.Mode.APPEND;
        RelationName table = existing.get().map(ExistingTable::name).orElse(name);
        return new LoadTarget(table, wanted, mode);
    }

    ObservableList<MappedColumn> columns() {
        return columns;
    }

    /// The table when it is there already.
    ReadOnlyObjectProperty<Optional<ExistingTable>> existingProperty() {
        return existing.getReadOnlyProperty();
    }

    ImportSequences sequences() {
        return sequences;
    }

    BooleanProperty replaceProperty() {
        return replace;
    }

    /// The statement that runs before the rows are loaded, "" when there is none.
    ReadOnlyStringProperty sqlProperty() {
        return sql.getReadOnlyProperty();
    }

    void onReplace() {
        describe();
    }
}
