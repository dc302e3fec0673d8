package io.howdah.ui.result.edit;

import io.howdah.query.Fate;
import io.howdah.query.ServerError;
import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.RowChange;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why the server refused a change, for a person.
final class FaultWords {

    private static final int LONGEST_DETAIL = 120;

    private FaultWords() {}

    static Fault of(ApplyOutcome.Refused refused) {
        ServerError error = refused.error();
        String at =
                refused.column().isPresent() && refused.change().isPresent()
                        ? column(refused.change().get(), refused.column().getAsInt()) + ": "
                        : "";
        String fate =
                refused.fate() == Fate.UNDONE || refused.fate() == Fate.NOT_RUN
                        ? "Nothing was changed."
                        : refused.fate().sentence();
        String details =
                Stream.of(
                                error.detail(),
                                error.hint(),
                                error.where(),
                                error.sqlState().isEmpty() ? "" : "SQLSTATE " + error.sqlState())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
        return new Fault(
                at + sentence(error.message()) + shortDetail(error) + " " + fate,
                details,
                refused.change().map(change -> Objects.requireNonNull(change.row())),
                refused.column());
    }

    private static String column(RowChange change, int column) {
        return change.table().columns().get(column).name();
    }

    /// Which value it was, for instance: without the mouse nobody reads the details.
    private static String shortDetail(ServerError error) {
        String detail = error.detail();
        return detail.isBlank() || detail.length() > LONGEST_DETAIL || detail.contains("\n")
                ? ""
                : " " + sentence(detail);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
