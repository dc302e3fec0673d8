package io.howdah.query.edit;

import java.util.List;
import java.util.Optional;

/// Whether the rows of a result can be changed.
public sealed interface Editability {

    /// @param tables with a key in the result
    /// @param others why the columns of other tables cannot be changed
    record Editable(List<EditableTable> tables, List<Refusal> others) implements Editability {

        public Editable {
            tables = List.copyOf(tables);
            others = List.copyOf(others);
        }

        /// The table that a column of the result belongs to.
        public Optional<EditableTable> tableAt(int place) {
            return tables.stream().filter(table -> table.columnAt(place) >= 0).findFirst();
        }

        /// The table that new rows go to: the result shows no other one.
        public Optional<EditableTable> growing() {
            return tables.size() == 1 && others.isEmpty()
                    ? Optional.of(tables.getFirst())
                    : Optional.empty();
        }
    }

    /// @param sentence why
    /// @param hint what would help, "" when nothing does
    record Refusal(String sentence, String hint) implements Editability {}
}
