package io.howdah.ui.editor.text;

import io.howdah.sql.LineLexer;
import io.howdah.sql.edit.Brackets;
import io.howdah.sql.edit.TextRange;
import java.util.List;
import java.util.Optional;

/// Marks the bracket or quote at the caret and the one that belongs to it.
final class BracketMarks {

    private final SqlArea text;
    private final Brackets brackets;

    BracketMarks(SqlArea text, LineLexer lexer) {
        this.text = text;
        this.brackets = new Brackets(text.lines(), lexer);
    }

    private Optional<Brackets.Pair> pair() {
        return brackets.at(text.area().getCaretPosition());
    }

    void show() {
        Optional<Brackets.Pair> pair = pair();
        List<TextRange> ranges = pair.map(Brackets.Pair::ranges).orElse(List.of());
        boolean alone = ranges.size() == 1;
        text.mark(TextMark.BRACKET, alone ? List.of() : ranges);
        text.mark(TextMark.LONE_BRACKET, alone ? ranges : List.of());
    }

    /// The one that belongs to the bracket at the caret.
    Optional<TextRange> other() {
        return pair().flatMap(Brackets.Pair::other);
    }
}
