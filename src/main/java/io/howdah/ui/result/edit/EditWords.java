package io.howdah.ui.result.edit;

import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.RowChange;
import io.howdah.ui.control.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes in words.
final class EditWords {

    private static final int LONGEST = 60;

    private EditWords() {}

    /// For example `2 changed rows, 1 new row`.
    static String summary(List<RowChange> changes) {
        List<String> parts = new ArrayList<>();
        add(parts, "changed", changes.stream().filter(RowChange.Update.class::isInstance).count());
        add(parts, "new", changes.stream().filter(RowChange.Insert.class::isInstance).count());
        add(parts, "deleted", changes.stream().filter(RowChange.Delete.class::isInstance).count());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String kind, long count) {
        if (count > 0) {
            parts.add(Quantity.count(count) + " " + kind + (count == 1 ? " row" : " rows"));
        }
    }

    /// A value on one line.
    static String value(@Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        String line = text.isEmpty() ? "''" : text.replace('\n', '⏎');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    static String value(CellValue value) {
        return switch (value) {
            case CellValue.Text(String text) -> value(text);
            case CellValue.Special special -> special.name();
        };
    }
}
