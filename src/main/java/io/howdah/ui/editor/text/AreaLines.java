package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextLines;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// The lines of an area as they are now.
final class AreaLines implements TextLines {

    private final CodeArea area;

    AreaLines(CodeArea area) {
        this.area = area;
    }

    @Override
    public int count() {
        return area.getParagraphs().size();
    }

    @Override
    public String line(int index) {
        return area.getParagraph(index).getText();
    }

    @Override
    public int start(int line) {
        return area.getAbsolutePosition(line, 0);
    }

    @Override
    public int lineAt(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Forward).getMajor();
    }

    @Override
    public int end(int line) {
        return start(line) + area.getParagraphLength(line);
    }
}
