package io.howdah.ui.result.edit;

import io.howdah.sql.Lexer;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.SqlStyles;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// The exact SQL of the changes that wait; follows every edit while it is open.
final class SqlPreview extends BorderPane {

    private final EditViewModel model;
    private final CodeArea area = new CodeArea();
    private final Label title = new Label();

    SqlPreview(EditViewModel model, Runnable close) {
        this.model = model;
        setId("edit-preview");
        getStyleClass().add("edit-preview");
        area.setEditable(false);
        area.getStyleClass().addAll(Styles.CODE, SqlStyles.AREA);
        area.setId("edit-preview-sql");
        area.setAccessibleText("SQL of the changes");
        title.getStyleClass().add(Styles.HEADING);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head =
                new HBox(
                        8,
                        title,
                        gap,
                        new IconButton(Icon.COPY, "Copy the SQL", this::copy),
                        new IconButton(Icon.CLOSE, "Close the preview", close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("edit-head");
        setTop(head);
        setCenter(new VirtualizedScrollPane<>(area));
        setMinSize(0, 0);
    }

    /// Shows the changes as they are now.
    void refresh() {
        String sql = model.script();
        title.setText("SQL to apply");
        if (!sql.equals(area.getText())) {
            area.replaceText(sql);
            if (!sql.isEmpty()) {
                area.setStyleSpans(0, SqlStyles.of(new Lexer(true).lex(sql), sql.length()));
            }
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(area.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
