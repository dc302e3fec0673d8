package io.howdah.ui.editor.find;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.editor.text.TextMark;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The text of an area as the search sees it.
public final class AreaText implements SearchedText {

    private final SqlArea text;

    public AreaText(SqlArea text) {
        this.text = text;
    }

    @Override
    public Supplier<String> snapshot() {
        return text.snapshot();
    }

    @Override
    public TextRange selection() {
        int caret = text.area().getCaretPosition();
        return text.selection().orElse(new TextRange(caret, caret));
    }

    @Override
    public void mark(List<TextRange> matches, Optional<TextRange> current) {
        text.mark(TextMark.MATCH, matches);
        text.mark(TextMark.CURRENT_MATCH, current.stream().toList());
    }

    @Override
    public void select(TextRange match) {
        text.select(match);
    }

    @Override
    public void apply(TextEdit edit) {
        text.apply(edit);
    }
}
