package io.howdah.ui.designer;

import io.howdah.schema.ForeignKey;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Table;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What there is to know of one table: comment, where its keys lead, and its DDL.
final class TableInspector extends BorderPane {

    /// @param referencing tables with a foreign key to this one
    TableInspector(
            Table table,
            List<QualifiedName> referencing,
            String ddl,
            Consumer<QualifiedName> goTo) {
        getStyleClass().add("table-inspector");
        var name = new Label(table.name().toString());
        name.getStyleClass().add(Styles.HEADING);
        name.setWrapText(true);
        var top = new VBox(8, name);
        top.getStyleClass().add("table-inspector-head");
        if (table.comment() != null) {
            var comment = new Label(table.comment());
            comment.setWrapText(true);
            comment.getStyleClass().add(Styles.MUTED);
            top.getChildren().add(comment);
        }
        addLinks(top, "References", table.foreignKeys(), goTo);
        if (!referencing.isEmpty()) {
            top.getChildren().add(heading("Referenced by"));
            referencing.forEach(
                    other -> top.getChildren().add(link(other.toString(), other, goTo)));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        top.getChildren()
                .add(
                        new HBox(
                                heading("DDL"),
                                space,
                                new IconButton(Icon.COPY, "Copy DDL", () -> copy(ddl))));
        setTop(top);
        var text = new TextArea(ddl);
        text.setId("table-ddl");
        text.setEditable(false);
        text.setAccessibleText("DDL");
        text.getStyleClass().add(Styles.CODE);
        setCenter(text);
    }

    private static void addLinks(
            VBox top, String title, List<ForeignKey> keys, Consumer<QualifiedName> goTo) {
        if (!keys.isEmpty()) {
            top.getChildren().add(heading(title));
            for (ForeignKey key : keys) {
                String words = "%s (%s)".formatted(key.target(), String.join(", ", key.columns()));
                top.getChildren().add(link(words, key.target(), goTo));
            }
        }
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static Hyperlink link(
            String words, QualifiedName target, Consumer<QualifiedName> goTo) {
        var link = new Hyperlink(words);
        link.setOnAction(event -> goTo.accept(target));
        return link;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
