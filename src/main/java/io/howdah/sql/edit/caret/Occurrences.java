package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds again what a caret has selected, in the same spelling; within lines, so that no large text is
/// taken as a whole.
///
/// @param text what is looked for, of one line
/// @param wholeWord whether it must not be a part of a longer name
public record Occurrences(String text, boolean wholeWord) {

    /// The word that an offset touches, if any.
    public static Optional<TextRange> wordAt(TextLines lines, int offset) {
        int line = lines.lineAt(offset);
        String text = lines.line(line);
        int start = offset - lines.start(line);
        int end = start;
        while (start > 0 && Words.isPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Words.isPart(text.charAt(end))) {
            end++;
        }
        return start == end
                ? Optional.empty()
                : Optional.of(new TextRange(start, end).moved(lines.start(line)));
    }

    /// The next one behind the main caret, from the end on to the first, that no caret selects yet.
    public Optional<TextRange> next(TextLines lines, Carets carets) {
        int from = carets.mainCaret().end();
        int first = lines.lineAt(from);
        for (int i = 0; i <= lines.count(); i++) {
            int line = (first + i) % lines.count();
            int start = lines.start(line);
            int at = find(lines.line(line), i == 0 ? from - start : 0);
            while (at >= 0) {
                var found = new TextRange(start + at, start + at + text.length());
                if (isFree(found, carets)) {
                    return Optional.of(found);
                }
                at = find(lines.line(line), at + 1);
            }
        }
        return Optional.empty();
    }

    /// All of them, up to as many as there may be carets.
    public List<TextRange> all(TextLines lines) {
        List<TextRange> found = new ArrayList<>();
        for (int line = 0; line < lines.count() && found.size() < Carets.MOST; line++) {
            int start = lines.start(line);
            int at = find(lines.line(line), 0);
            while (at >= 0 && found.size() < Carets.MOST) {
                found.add(new TextRange(start + at, start + at + text.length()));
                at = find(lines.line(line), at + text.length());
            }
        }
        return found;
    }

    private static boolean isFree(TextRange range, Carets carets) {
        return carets.all().stream()
                .noneMatch(caret -> caret.start() < range.end() && range.start() < caret.end());
    }

    private int find(String line, int from) {
        int at = line.indexOf(text, from);
        while (at >= 0 && wholeWord && !isWord(line, at)) {
            at = line.indexOf(text, at + 1);
        }
        return at;
    }

    private boolean isWord(String line, int at) {
        int end = at + text.length();
        return (at == 0 || !Words.isPart(line.charAt(at - 1)))
                && (end == line.length() || !Words.isPart(line.charAt(end)));
    }
}
