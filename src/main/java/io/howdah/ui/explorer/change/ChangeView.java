package io.howdah.ui.explorer.change;

import io.howdah.catalog.definition.ObjectFacts.Link;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.explorer.entry.SqlText;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The dialog's content: choices, what needs the object, and the SQL that will run.
final class ChangeView extends VBox {

    private static final double ROW = 24;
    private static final int MOST_ROWS = 7;
    private static final double SQL_HEIGHT = 96;

    private final ChangeViewModel model;
    private @Nullable Node first;

    ChangeView(ChangeViewModel model) {
        super(12);
        this.model = model;
        setPadding(new Insets(16, 16, 0, 16));
        getStyleClass().add("change-view");
        getChildren().add(sentence());
        choices();
        if (model.kind() == ChangeKind.DROP) {
            getChildren().addAll(dependentsTitle(), dependents());
        }
        var sql = new SqlText("SQL that will run");
        sql.setId("change-sql");
        sql.setPrefHeight(SQL_HEIGHT);
        sql.setMinHeight(SQL_HEIGHT);
        sql.getStyleClass().add("change-sql");
        model.sql().subscribe(sql::show);
        getChildren().add(sql);
        if (model.wantsName()) {
            getChildren().add(typedName());
        }
        getChildren().add(problem());
    }

    private Label sentence() {
        String what = model.object().kind().word() + " " + model.object().path();
        var label =
                new Label(
                        switch (model.kind()) {
                            case RENAME ->
                                    "Rename the %s. Views follow; functions and applications that write the name do not."
                                            .formatted(what);
                            case COMMENT -> "Comment on the %s.".formatted(what);
                            case TRUNCATE ->
                                    "Remove all rows of the %s at once. There is no undo."
                                            .formatted(what);
                            case DROP -> "Drop the %s. There is no undo.".formatted(what);
                        });
        label.setWrapText(true);
        return label;
    }

    private void choices() {
        if (model.kind() == ChangeKind.RENAME) {
            var field = new TextField();
            field.setId("change-text");
            field.setAccessibleText("New name");
            field.textProperty().bindBidirectional(model.textProperty());
            add(field);
        } else if (model.kind() == ChangeKind.COMMENT) {
            var area = new TextArea();
            area.setId("change-text");
            area.setAccessibleText("Comment");
            area.setPrefRowCount(4);
            area.textProperty().bindBidirectional(model.textProperty());
            add(area);
        }
        if (model.kind() == ChangeKind.TRUNCATE) {
            add(
                    choice(
                            "change-restart",
                            "Let its sequences begin again (RESTART IDENTITY)",
                            model.restartIdentityProperty()));
        }
        if (model.mayConcurrently()) {
            add(
                    choice(
                            "change-concurrently",
                            "Without keeping writers out (CONCURRENTLY)",
                            model.concurrentlyProperty()));
        }
        if (model.mayCascade()) {
            add(
                    choice(
                            "change-cascade",
                            model.kind() == ChangeKind.DROP
                                    ? "Drop what needs it too (CASCADE)"
                                    : "Truncate the tables that refer to it too (CASCADE)",
                            model.cascadeProperty()));
        }
    }

    private static CheckBox choice(String id, String words, BooleanProperty chosen) {
        var box = new CheckBox(words);
        box.setId(id);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private void add(Node node) {
        if (first == null) {
            first = node;
        }
        getChildren().add(node);
    }

    private Label dependentsTitle() {
        var title = new Label();
        title.setId("change-dependents-title");
        model.nameProperty()
                .subscribe(read -> {
                    int count = model.dependents().size();
                    if (read.isEmpty()) {
                        title.setText("Looking for what needs it…");
                    } else if (count == 0) {
                        title.setText("Nothing else needs it.");
                        title.setGraphic(Icon.SUCCESS.node());
                    } else {
                        title.setText(
                                count == 1
                                        ? "One object needs it or belongs to it:"
                                        : Quantity.count(count)
                                                + " objects need it or belong to it:");
                        title.setGraphic(Icon.WARNING.node());
                    }
                });
        return title;
    }

    private ListView<Link> dependents() {
        var list = new ListView<>(model.dependents());
        list.setId("change-dependents");
        list.setAccessibleText("What needs it");
        list.setCellFactory(_ -> new DependentCell());
        model.nameProperty()
                .subscribe(read -> {
                    int count = model.dependents().size();
                    list.setVisible(count > 0);
                    list.setManaged(count > 0);
                    list.setPrefHeight(ROW * Math.min(count, MOST_ROWS) + 4);
                    list.setMinHeight(ROW * Math.min(count, MOST_ROWS) + 4);
                });
        return list;
    }

    private VBox typedName() {
        var label =
                new Label(
                        "This is a production server. Type the name %s to go on:"
                                .formatted(model.object().name()));
        label.setWrapText(true);
        label.getStyleClass().add(Styles.WARNING_TEXT);
        var field = new TextField();
        field.setId("change-typed-name");
        field.setAccessibleText("Name of the object");
        field.textProperty().bindBidirectional(model.typedNameProperty());
        if (first == null) {
            first = field;
        }
        return new VBox(4, label, field);
    }

    private Label problem() {
        var label = new Label();
        label.setId("change-problem");
        label.setWrapText(true);
        label.getStyleClass().add(Styles.ERROR_TEXT);
        label.textProperty().bind(model.problemProperty());
        label.visibleProperty().bind(model.problemProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Puts the keyboard where a person would start.
    void start() {
        if (first != null) {
            first.requestFocus();
        }
    }
}
