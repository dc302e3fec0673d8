package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.Pairs;
import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextLines;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.IntPredicate;

/// What keys write at several carets at once.
public final class CaretKeys {

    private CaretKeys() {}

    /// Writes a character. Brackets and quotes come in pairs only where they would at every caret, so
    /// that the lines stay alike.
    ///
    /// @param insideText whether an offset stands in a constant, a name in quotes or a comment
    public static CaretsEdit typed(
            TextLines lines, Carets carets, String typed, IntPredicate insideText) {
        Operation pairs =
                (text, anchor, caret) ->
                        typed.length() != 1
                                ? Optional.empty()
                                : Pairs.typed(
                                        text,
                                        anchor,
                                        caret,
                                        typed.charAt(0),
                                        insideText.test(caret));
        return allOrElse(
                lines,
                carets,
                pairs,
                (text, anchor, caret) -> Optional.of(replaced(anchor, caret, typed)));
    }

    /// Deletes what is selected, else what a move passes over.
    ///
    /// @param joins whether a caret may reach over the end of its line; those of a rectangle may not, as
    ///     its lines would run into each other
    public static CaretsEdit delete(TextLines lines, Carets carets, CaretMove over, boolean joins) {
        Operation plain =
                (text, anchor, caret) -> {
                    int to = anchor == caret ? over.from(text, caret) : anchor;
                    boolean same = joins || text.lineAt(to) == text.lineAt(caret);
                    return to == caret || (anchor == caret && !same)
                            ? Optional.empty()
                            : Optional.of(replaced(to, caret, ""));
                };
        return over == CaretMove.LEFT
                ? allOrElse(lines, carets, Pairs::backSpace, plain)
                : carets.edit(lines, plain);
    }

    private static TextEdit replaced(int anchor, int caret, String text) {
        return TextEdit.of(Math.min(anchor, caret), Math.max(anchor, caret), text);
    }

    private static CaretsEdit allOrElse(
            TextLines lines, Carets carets, Operation first, Operation second) {
        boolean everywhere =
                carets.all().stream()
                        .allMatch(caret ->
                                first.edit(lines, caret.anchor(), caret.position()).isPresent());
        return carets.edit(lines, everywhere ? first : second);
    }

    /// Writes a text at every caret; one of as many lines as there are carets goes line by line.
    public static CaretsEdit paste(TextLines lines, Carets carets, String text) {
        List<String> pieces = text.lines().toList();
        Queue<String> left =
                new ArrayDeque<>(pieces.size() == carets.all().size() ? pieces : List.of());
        return carets.edit(
                lines,
                caret -> {
                    String piece = left.isEmpty() ? text : left.remove();
                    return Optional.of(replaced(caret.anchor(), caret.position(), piece));
                });
    }
}
