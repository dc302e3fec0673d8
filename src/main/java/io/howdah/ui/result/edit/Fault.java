package io.howdah.ui.result.edit;

import io.howdah.query.edit.RowRef;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Why the changes were not applied.
///
/// @param sentence for the user
/// @param details what an expert wants to see
/// @param row the change at fault, if it is one
/// @param column the column at fault by its index in the table, if it is one
record Fault(String sentence, String details, Optional<RowRef> row, OptionalInt column) {

    static Fault of(String sentence) {
        return new Fault(sentence, "", Optional.empty(), OptionalInt.empty());
    }

    boolean isAt(@Nullable RowRef cellRow, int cellColumn) {
        return row.isPresent()
                && row.get().equals(cellRow)
                && (column.isEmpty() || column.getAsInt() == cellColumn);
    }
}
