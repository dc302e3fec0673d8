package io.howdah.ui.result.pane;

import io.howdah.ui.control.Quantity;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// The field in which one writes the number of the row to go to.
final class GoToRow extends HBox {

    private final ResultGrid grid;
    private final TextField field = new TextField();
    private final Label problem = new Label();

    GoToRow(ResultGrid grid) {
        super(8);
        this.grid = grid;
        getStyleClass().add("result-bar");
        setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add(Styles.ERROR_TEXT);
        field.setId("result-go-to-row");
        field.setAccessibleText("Number of the row");
        field.setPrefColumnCount(12);
        field.setOnAction(event -> go());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        getChildren().addAll(new Label("Go to row"), field, problem);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void open() {
        problem.setText("");
        field.setPromptText("1 to " + Quantity.count(grid.model().view().size()));
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /// Counts the rows as they stand in the grid.
    private void go() {
        GridViewModel model = grid.model();
        String digits = field.getText().replaceAll("[ ,._']", "");
        int size = model.view().size();
        if (!digits.matches("\\d{1,18}") || Long.parseLong(digits) < 1) {
            problem.setText("Write a number from 1 to " + Quantity.count(size) + ".");
            return;
        } else if (Long.parseLong(digits) > size) {
            problem.setText("There are " + Quantity.count(size) + " rows.");
            return;
        }
        int column = Math.max(0, model.selection().column());
        model.selection().select(Integer.parseInt(digits) - 1, column);
        grid.reveal();
        close();
    }

    private void close() {
        setVisible(false);
        grid.requestFocus();
    }
}
