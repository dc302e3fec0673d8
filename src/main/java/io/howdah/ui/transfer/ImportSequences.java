package io.howdah.ui.transfer;

import io.howdah.query.load.ExistingTable;
import io.howdah.query.load.LoadTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The sequences of columns that get their values from the file, and what an import does to them.
final class ImportSequences {

    private final BooleanProperty advanced = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sql = new ReadOnlyStringWrapper("");
    private String statements = "";

    ImportSequences() {
        advanced.subscribe(this::offer);
    }

    /// Looks at what goes into a table that is there.
    void show(Optional<ExistingTable> existing, LoadTarget target) {
        List<ExistingTable.Column> columns = existing.map(target::sequenced).orElse(List.of());
        words.set(columns.stream().map(ImportSequences::words).collect(Collectors.joining("\n")));
        statements =
                columns.stream()
                        .map(column ->
                                column.sequence()
                                                .orElseThrow()
                                                .advance(target.table(), column.name())
                                        + ";")
                        .collect(Collectors.joining("\n"));
        offer();
    }

    private void offer() {
        sql.set(advanced.get() ? statements : "");
    }

    private static String words(ExistingTable.Column column) {
        List<String> facts = new ArrayList<>();
        if (column.isGeneratedAlways()) {
            facts.add(
                    "%s is GENERATED ALWAYS; COPY writes the file's values all the same."
                            .formatted(column.name()));
        }
        column.sequence()
                .map(sequence ->
                        sequence.isSettable()
                                ? "%s numbers new rows.".formatted(sequence.name())
                                : "You may not set %s: its owner must, or new rows may meet the loaded numbers."
                                        .formatted(sequence.name()))
                .ifPresent(facts::add);
        return String.join(" ", facts);
    }

    /// Whether they go on behind the loaded values.
    BooleanProperty advancedProperty() {
        return advanced;
    }

    /// What is to be known of them; "" when there are none.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// The statements that run last, "" when there are none.
    ReadOnlyStringProperty sqlProperty() {
        return sql.getReadOnlyProperty();
    }
}
