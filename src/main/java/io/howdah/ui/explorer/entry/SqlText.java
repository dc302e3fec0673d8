package io.howdah.ui.explorer.entry;

import io.howdah.sql.Lexer;
import io.howdah.ui.control.SqlStyles;
import io.howdah.ui.theme.Styles;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// SQL in its colours, to read and to copy.
public final class SqlText extends BorderPane {

    /// Nobody reads longer texts in colours.
    private static final int LONGEST_COLOURED = 200_000;

    private final CodeArea area = new CodeArea();

    public SqlText(String name) {
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll(Styles.CODE, SqlStyles.AREA);
        area.setAccessibleText(name);
        setCenter(new VirtualizedScrollPane<>(area));
    }

    /// With numbers before the lines.
    public SqlText numbered() {
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        return this;
    }

    public void show(String sql) {
        if (!area.getText().equals(sql)) {
            area.replaceText(sql);
            if (!sql.isEmpty() && sql.length() <= LONGEST_COLOURED) {
                area.setStyleSpans(0, SqlStyles.of(new Lexer(true).lex(sql), sql.length()));
            }
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }
}
