package io.howdah.ui.result.pane;

import atlantafx.base.theme.Styles;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.LateTooltip;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Icon;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line with which one searches the fetched rows.
final class FindBar extends HBox {

    private static final int FIELD_COLUMNS = 26;

    private static final double LEAST_FIELD = 60;

    private final FindViewModel model;
    private final ResultGrid grid;
    private final TextField field = new TextField();

    FindBar(FindViewModel model, ResultGrid grid) {
        super(4);
        this.model = model;
        this.grid = grid;
        getStyleClass().add("result-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("result-find");
        field.setPromptText("Find in fetched rows");
        field.setAccessibleText("Find in fetched rows");
        field.setPrefColumnCount(FIELD_COLUMNS);
        field.setMinWidth(LEAST_FIELD);
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var words = new Label();
        words.setId("result-find-words");
        words.textProperty().bind(model.wordsProperty());
        words.setMinWidth(Region.USE_PREF_SIZE);
        var close = new IconButton(Icon.CLOSE, "Close (Esc)", this::close);
        getChildren()
                .addAll(
                        field,
                        toggle("Aa", "Match case", model.exactCaseProperty()),
                        toggle(".*", "Regular expression", model.expressionProperty()),
                        new IconButton(Icon.PREVIOUS, "Previous (Shift+Enter)", this::previous),
                        new IconButton(Icon.NEXT, "Next (Enter)", this::next),
                        filter(),
                        words,
                        close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static ToggleButton toggle(String text, String name, BooleanProperty state) {
        var button = new ToggleButton(text);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        LateTooltip.of(button, name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.selectedProperty().bindBidirectional(state);
        return button;
    }

    private Node filter() {
        var button =
                toggle(
                        "Only matching rows",
                        "Show only rows that match",
                        model.filteringProperty());
        button.setId("result-find-filter");
        button.setGraphic(Icon.FILTER.node());
        return button;
    }

    void open() {
        setVisible(true);
        model.reopen();
        field.requestFocus();
        field.selectAll();
    }

    void next() {
        if (model.next()) {
            grid.reveal();
        }
    }

    void previous() {
        if (model.previous()) {
            grid.reveal();
        }
    }

    private void press(KeyEvent event) {
        boolean known = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            previous();
        } else if (event.getCode() == KeyCode.ENTER) {
            next();
        } else if (event.getCode() == KeyCode.DOWN) {
            grid.requestFocus();
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void close() {
        setVisible(false);
        model.close();
        grid.requestFocus();
    }
}
