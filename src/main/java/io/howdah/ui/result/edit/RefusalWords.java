package io.howdah.ui.result.edit;

import io.howdah.query.ResultColumn;
import io.howdah.query.edit.Editability;
import java.util.Optional;

/// Why a result, or a column of one, cannot be edited.
final class RefusalWords {

    private RefusalWords() {}

    /// @param found empty while it is not known
    static String ofResult(Optional<Editability> found) {
        return found.map(
                        known -> known instanceof Editability.Refusal refusal ? words(refusal) : "")
                .orElse("It is not known yet whether the result can be edited.");
    }

    /// For a column that belongs to no table whose rows can be edited.
    static String ofColumn(Optional<Editability> found, ResultColumn column) {
        return found.stream()
                .filter(Editability.Editable.class::isInstance)
                .flatMap(known -> ((Editability.Editable) known).others().stream())
                .findFirst()
                .filter(other -> column.tableOid() != 0)
                .map(RefusalWords::words)
                .orElse("%s is computed by the query.".formatted(column.name()));
    }

    private static String words(Editability.Refusal refusal) {
        return (refusal.sentence() + " " + refusal.hint()).strip();
    }
}
