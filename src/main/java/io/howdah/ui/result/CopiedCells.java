package io.howdah.ui.result;

import io.howdah.query.PackedRows;
import java.util.List;

/// Cells as tab-separated text, the way that spreadsheets take them.
final class CopiedCells {

    /// Text beyond this is left out: a clipboard is no export.
    static final int MOST_CHARACTERS = 20_000_000;

    private CopiedCells() {}

    /// The values of `columns` in `rows`, NULL as an empty cell, one line a row.
    static String text(PackedRows source, List<Integer> rows, List<Integer> columns) {
        var text = new StringBuilder();
        for (int row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    text.append('\t');
                }
                String value = source.text(row, columns.get(i));
                text.append(value == null ? "" : quoted(value));
            }
            text.append('\n');
            if (text.length() > MOST_CHARACTERS) {
                break;
            }
        }
        if (rows.size() == 1 && columns.size() == 1) {
            String only = source.text(rows.getFirst(), columns.getFirst());
            return only == null ? "" : only;
        }
        return text.toString();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '"');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
