package io.howdah.sql.edit;

import java.util.Optional;

/// Moves, doubles, deletes and joins whole lines.
public final class LineMoves {

    private LineMoves() {}

    /// The selected lines change places with the line above; nothing at the top.
    public static Optional<TextEdit> up(TextLines lines, int anchor, int caret) {
        SelectedLines selected = SelectedLines.of(lines, anchor, caret);
        int above = selected.first() - 1;
        if (above < 0) {
            return Optional.empty();
        }
        int by = -(lines.line(above).length() + 1);
        return Optional.of(
                new TextEdit(
                        lines.start(above),
                        lines.end(selected.last()),
                        block(selected) + "\n" + lines.line(above),
                        anchor + by,
                        caret + by));
    }

    /// The selected lines change places with the line below; nothing at the bottom.
    public static Optional<TextEdit> down(TextLines lines, int anchor, int caret) {
        SelectedLines selected = SelectedLines.of(lines, anchor, caret);
        int below = selected.last() + 1;
        if (below >= lines.count()) {
            return Optional.empty();
        }
        int by = lines.line(below).length() + 1;
        int end = lines.end(below);
        // A selection that ends at the start of the next line still does, where there is one.
        int farthest = below + 1 < lines.count() ? end + 1 : end;
        return Optional.of(
                new TextEdit(
                        lines.start(selected.first()),
                        end,
                        lines.line(below) + "\n" + block(selected),
                        Math.min(anchor + by, farthest),
                        Math.min(caret + by, farthest)));
    }

    /// The selection once more behind itself; without one, the line once more below.
    public static TextEdit duplicate(TextLines lines, int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        if (from == to) {
            int line = lines.lineAt(caret);
            String copy = "\n" + lines.line(line);
            int place = caret + copy.length();
            return new TextEdit(lines.end(line), lines.end(line), copy, place, place);
        }
        int first = lines.lineAt(from);
        String text = lines.text(first, lines.lineAt(to));
        int shift = lines.start(first);
        String copy = text.substring(from - shift, to - shift);
        return new TextEdit(to, to, copy, anchor + copy.length(), caret + copy.length());
    }

    /// Without the selected lines; the caret keeps its column as far as it can.
    public static TextEdit delete(TextLines lines, int anchor, int caret) {
        SelectedLines selected = SelectedLines.of(lines, anchor, caret);
        int column = caret - lines.start(lines.lineAt(caret));
        boolean hasNext = selected.last() + 1 < lines.count();
        if (hasNext) {
            int start = lines.start(selected.first());
            int end = lines.start(selected.last() + 1);
            int place = start + Math.min(column, lines.line(selected.last() + 1).length());
            return new TextEdit(start, end, "", place, place);
        }
        int above = selected.first() - 1;
        int start = above < 0 ? 0 : lines.end(above);
        int place =
                above < 0 ? 0 : lines.start(above) + Math.min(column, lines.line(above).length());
        return new TextEdit(start, lines.end(selected.last()), "", place, place);
    }

    /// The selected lines as one, or the line with the next one; blanks between become one space.
    public static Optional<TextEdit> join(TextLines lines, int anchor, int caret) {
        SelectedLines selected = SelectedLines.of(lines, anchor, caret);
        int first = selected.first();
        int last = Math.max(selected.last(), first + 1);
        if (last >= lines.count()) {
            return Optional.empty();
        }
        var text = new StringBuilder(lines.line(first));
        int seam = text.length();
        for (int line = first + 1; line <= last; line++) {
            text.setLength(text.toString().stripTrailing().length());
            seam = text.length();
            String next = lines.line(line).strip();
            text.append(next.isEmpty() || seam == 0 ? "" : " ").append(next);
        }
        int place = lines.start(first) + seam;
        return Optional.of(
                new TextEdit(lines.start(first), lines.end(last), text.toString(), place, place));
    }

    private static String block(SelectedLines selected) {
        return selected.lines().text(selected.first(), selected.last());
    }
}
