package io.howdah.ui.result;

import io.howdah.query.rows.CellArea;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Cells as tab-separated text, the way that spreadsheets take them.
final class CopiedCells {

    /// Text beyond this is left out: a clipboard is no export.
    static final int MOST_CHARACTERS = 20_000_000;

    /// @param text for the clipboard
    /// @param complete false when the text ends early, at [#MOST_CHARACTERS]
    record Copy(String text, boolean complete) {}

    private CopiedCells() {}

    /// Puts the selected cells on the clipboard; false when there were more than it should hold.
    static boolean toClipboard(GridViewModel model, boolean heads) {
        if (model.selection().isEmpty()) {
            return true;
        }
        Copy copy = of(model, model.selection().area(), heads);
        var content = new ClipboardContent();
        content.putString(copy.text());
        Clipboard.getSystemClipboard().setContent(content);
        return copy.complete();
    }

    /// The cells of an area, one line a row, all columns that are covered anywhere; NULL and what is not
    /// selected are empty. A single value is copied as it is.
    static Copy of(GridViewModel model, CellArea area, boolean heads) {
        List<Integer> positions = area.columns();
        if (area.cells() == 1 && !heads) {
            var only = area.bands().getFirst();
            return new Copy(value(model, only.top(), positions.getFirst()), true);
        }
        var text = new StringBuilder();
        if (heads) {
            text.append(
                            positions.stream()
                                    .map(position -> quoted(model.column(position).name()))
                                    .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        for (CellArea.Band band : area.bands()) {
            for (int place = band.top(); place <= band.bottom(); place++) {
                line(model, place, positions, band.columns(), text);
                if (text.length() > MOST_CHARACTERS) {
                    return new Copy(text.toString(), false);
                }
            }
        }
        return new Copy(text.toString(), true);
    }

    private static void line(
            GridViewModel model,
            int place,
            List<Integer> positions,
            List<Integer> covered,
            StringBuilder into) {
        for (int i = 0; i < positions.size(); i++) {
            if (i > 0) {
                into.append('\t');
            }
            if (covered.contains(positions.get(i))) {
                into.append(quoted(value(model, place, positions.get(i))));
            }
        }
        into.append('\n');
    }

    private static String value(GridViewModel model, int place, int position) {
        var cell = new GridViewModel.CellPlace(model.row(place), model.layout().column(position));
        String text = model.text(cell, MOST_CHARACTERS);
        return text == null ? "" : text;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '"');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
