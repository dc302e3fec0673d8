package io.howdah.ui.result;

import io.howdah.query.PackedRows;
import io.howdah.query.rows.CellArea;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.control.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/// Selected cells as tab-separated text, the way that spreadsheets take them. It is what was selected when
/// it was made, whatever becomes of the grid, and can be read on any thread.
final class CopiedCells {

    private final PackedRows rows;
    private final RowView view;
    private final CellArea area;
    private final List<String> heads;
    private final int[] sources;

    /// @param withHeads whether the columns' names stand above the values
    CopiedCells(GridViewModel model, boolean withHeads) {
        rows = model.result().rows();
        view = model.view();
        area = model.selection().area();
        List<Integer> positions = area.columns();
        heads =
                withHeads
                        ? positions.stream().map(at -> model.column(at).name()).toList()
                        : List.of();
        sources = positions.stream().mapToInt(model.layout()::column).toArray();
    }

    /// One line a row, all columns in which a cell is selected; NULL and what is not selected are empty. A
    /// single value is copied as it is.
    ///
    /// @param most characters; more is refused
    CellCopying.Copy read(int most, StopSign stop) {
        if (area.cells() == 1 && heads.isEmpty()) {
            int place = area.bands().getFirst().top();
            return length(place, sources[0]) > most
                    ? refused(most)
                    : new CellCopying.Copy.Text(value(place, sources[0]));
        }
        var text = new StringBuilder();
        if (!heads.isEmpty()) {
            text.append(heads.stream().map(CopiedCells::quoted).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        List<Integer> positions = area.columns();
        int step = 0;
        for (CellArea.Band band : area.bands()) {
            boolean[] covered = new boolean[sources.length];
            for (int i = 0; i < covered.length; i++) {
                covered[i] = band.columns().contains(positions.get(i));
            }
            for (int place = band.top(); place <= band.bottom(); place++) {
                stop.check(step++);
                if (!line(place, covered, most, text)) {
                    return refused(most);
                }
            }
        }
        return new CellCopying.Copy.Text(text.toString());
    }

    /// Whether there was room for the line.
    private boolean line(int place, boolean[] covered, int most, StringBuilder into) {
        for (int i = 0; i < sources.length; i++) {
            if (i > 0) {
                into.append('\t');
            }
            if (covered[i]) {
                // A value is looked at before it is read: it may be as large as the heap.
                if (into.length() + (long) length(place, sources[i]) / 4 > most) {
                    return false;
                }
                into.append(quoted(value(place, sources[i])));
            }
        }
        return into.append('\n').length() <= most;
    }

    /// Bytes of a value; 0 for NULL and in rows that are being added, which no result holds yet.
    private int length(int place, int column) {
        return place < view.size() ? Math.max(0, rows.length(view.row(place), column)) : 0;
    }

    private String value(int place, int column) {
        String text = place < view.size() ? rows.text(view.row(place), column) : null;
        return text == null ? "" : text;
    }

    private CellCopying.Copy refused(int most) {
        long height =
                area.bands().stream().mapToLong(band -> band.bottom() - band.top() + 1L).sum();
        String what =
                area.cells() == 1
                        ? "The value"
                        : "The selection of %s rows by %s columns"
                                .formatted(Quantity.count(height), Quantity.count(sources.length));
        return new CellCopying.Copy.Refused(
                what
                        + " is more than a clipboard should hold (%s characters): nothing was copied."
                                .formatted(Quantity.count(most)));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '"');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
