package io.howdah.ui.result.edit;

import io.howdah.query.RowValues;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.EditableTable;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// Both versions of each row that somebody else has changed, cell by cell, and the choice between them.
final class ConflictPane extends BorderPane {

    private final EditViewModel model;
    private final VBox rows = new VBox(12);
    private final Button keep = new Button("Keep mine and apply");
    private final Button take = new Button("Take theirs");

    ConflictPane(EditViewModel model) {
        this.model = model;
        setId("edit-conflicts");
        getStyleClass().add("edit-conflicts");
        keep.setId("edit-keep-mine");
        keep.setOnAction(event -> model.keepMine());
        keep.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        take.setId("edit-take-theirs");
        take.setOnAction(event -> model.takeTheirs());
        keep.disableProperty().bind(model.applyingProperty());
        take.disableProperty().bind(model.applyingProperty());
        var words =
                new Label(
                        "Nothing was applied: these rows are not as you read them.",
                        Icon.WARNING.node());
        words.getStyleClass().addAll(Styles.HEADING, Styles.WARNING_TEXT);
        words.setWrapText(true);
        var head = new BorderPane(words);
        BorderPane.setAlignment(words, Pos.CENTER_LEFT);
        head.getStyleClass().add("edit-head");
        setTop(head);
        var choice = new HBox(8, take, keep);
        choice.setAlignment(Pos.CENTER_RIGHT);
        choice.getStyleClass().add("edit-head");
        setBottom(choice);
        rows.getStyleClass().add("edit-conflict-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setMinSize(0, 0);
    }

    void refresh() {
        List<Conflict> conflicts = List.copyOf(model.conflicts());
        rows.getChildren().setAll(conflicts.stream().map(ConflictPane::row).toList());
        boolean refusedOnly =
                !conflicts.isEmpty()
                        && conflicts.stream()
                                .allMatch(conflict -> conflict.kind() == Conflict.Kind.REFUSED);
        keep.setText(refusedOnly ? "Try again" : "Keep mine and apply");
        take.setText(refusedOnly ? "Give the changes up" : "Take theirs");
    }

    private static Node row(Conflict conflict) {
        var title = new Label(title(conflict.mine()));
        title.getStyleClass().add(Styles.HEADING);
        var sentence = new Label(sentence(conflict));
        sentence.setWrapText(true);
        sentence.getStyleClass().add(Styles.MUTED);
        return new VBox(4, new TextFlow(title), sentence, cells(conflict));
    }

    private static String title(RowChange change) {
        EditableTable table = change.table();
        String key =
                change.row() instanceof RowRef.Existing(EditableTable _, RowValues values)
                        ? IntStream.range(0, values.size())
                                .mapToObj(i ->
                                        table.columns().get(table.key().get(i)).name()
                                                + " = "
                                                + EditWords.value(values.get(i)))
                                .collect(Collectors.joining(", "))
                        : "new row";
        return table.name().sql() + ", " + key;
    }

    private static String sentence(Conflict conflict) {
        String deletion =
                conflict.mine() instanceof RowChange.Delete ? " You want to delete it." : "";
        String again =
                conflict.kind() == Conflict.Kind.GONE && conflict.mine() instanceof RowChange.Update
                        ? " Keeping yours inserts it again."
                        : "";
        return conflict.kind().sentence() + deletion + again;
    }

    private static GridPane cells(Conflict conflict) {
        var grid = new GridPane(16, 4);
        List<String> heads = List.of("Column", "You read", "Yours", "Theirs");
        for (int i = 0; i < heads.size(); i++) {
            var head = new Label(heads.get(i));
            head.getStyleClass().add(Styles.MUTED);
            grid.add(head, i, 0);
        }
        int line = 1;
        for (Conflict.Cell cell : conflict.cells()) {
            grid.add(
                    new Label(conflict.mine().table().columns().get(cell.column()).name()),
                    0,
                    line);
            grid.add(code(EditWords.value(cell.seen()), false), 1, line);
            grid.add(
                    code(cell.mine().map(EditWords::value).orElse("–"), cell.isContested()),
                    2,
                    line);
            String theirs = conflict.theirs() == null ? "gone" : EditWords.value(cell.theirs());
            grid.add(code(theirs, cell.isContested()), 3, line);
            line++;
        }
        grid.setVisible(line > 1);
        grid.setManaged(line > 1);
        return grid;
    }

    private static Label code(String text, boolean contested) {
        var label = new Label(text);
        label.getStyleClass().add(Styles.CODE);
        if (contested) {
            label.getStyleClass().add("edit-contested");
        }
        return label;
    }
}
