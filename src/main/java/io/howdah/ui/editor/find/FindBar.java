package io.howdah.ui.editor.find;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The bar for find and replace above an editor's text.
public final class FindBar extends VBox {

    private static final double FIELD_WIDTH = 320;

    private final FindViewModel model;
    private final Runnable back;
    private final TextField query = new TextField();
    private final TextField replacement = new TextField();
    private final HBox replaceRow = new HBox();

    /// @param back puts the keyboard into the text again
    public FindBar(FindViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        getStyleClass().add("find-bar");
        setId("find-bar");
        field(query, "find-query", "Find", model.query().textProperty());
        field(replacement, "find-replacement", "Replace with", model.query().replacementProperty());
        getChildren().addAll(findRow(), replaceRow());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onTab);
        show(false);
    }

    private static void field(TextField field, String id, String words, StringProperty value) {
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setPrefWidth(FIELD_WIDTH);
        field.textProperty().bindBidirectional(value);
    }

    private HBox findRow() {
        var status = new Label();
        status.setId("find-status");
        status.getStyleClass().add(Styles.MUTED);
        status.textProperty().bind(model.statusProperty());
        status.setMinWidth(Region.USE_PREF_SIZE);
        model.faultyProperty().subscribe(faulty -> mark(status, faulty));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row =
                new HBox(
                        query,
                        toggle(
                                "Aa",
                                "Match case (Alt+C)",
                                "find-case",
                                model.query().matchCaseProperty()),
                        toggle(
                                "W",
                                "Whole words (Alt+W)",
                                "find-words",
                                model.query().wholeWordsProperty()),
                        toggle(
                                ".*",
                                "Regular expression (Alt+X)",
                                "find-regex",
                                model.query().regexProperty()),
                        toggle(
                                "[ ]",
                                "In the selection only",
                                "find-selection",
                                model.inSelectionProperty()),
                        new IconButton(
                                Icon.PREVIOUS, "Previous match (Shift+Enter)", model::previous),
                        new IconButton(Icon.NEXT, "Next match (Enter)", model::next),
                        status,
                        space,
                        new IconButton(Icon.CLOSE, "Close (Esc)", this::close));
        row.getStyleClass().add("find-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void mark(Label status, boolean faulty) {
        status.getStyleClass().removeAll(Styles.MUTED, Styles.ERROR_TEXT);
        status.getStyleClass().add(faulty ? Styles.ERROR_TEXT : Styles.MUTED);
    }

    private static ToggleButton toggle(
            String words, String help, String id, BooleanProperty value) {
        var toggle = new ToggleButton(words);
        toggle.setId(id);
        toggle.getStyleClass().add("find-toggle");
        toggle.setTooltip(new Tooltip(help));
        toggle.setAccessibleText(help);
        toggle.selectedProperty().bindBidirectional(value);
        return toggle;
    }

    private HBox replaceRow() {
        var one = new Button("Replace");
        one.setId("find-replace");
        one.setOnAction(event -> model.replace());
        var all = new Button("Replace all");
        all.setId("find-replace-all");
        all.setOnAction(event -> model.replaceAll());
        one.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        all.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        replaceRow.getChildren().addAll(replacement, one, all);
        replaceRow.getStyleClass().add("find-row");
        replaceRow.setAlignment(Pos.CENTER_LEFT);
        return replaceRow;
    }

    /// Shows the bar, with the row for replacing or without, and puts the keyboard into it.
    public void open(boolean replace) {
        model.open();
        show(true);
        replaceRow.setVisible(replace);
        replaceRow.setManaged(replace);
        query.requestFocus();
        query.selectAll();
    }

    private void close() {
        model.close();
        show(false);
        back.run();
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (isAlt(event)) {
            switched(event.getCode())
                    .ifPresent(value -> {
                        value.set(!value.get());
                        event.consume();
                    });
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            model.replace();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
            event.consume();
        }
    }

    private static boolean isAlt(KeyEvent event) {
        return event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
    }

    private Optional<BooleanProperty> switched(KeyCode code) {
        return switch (code) {
            case C -> Optional.of(model.query().matchCaseProperty());
            case W -> Optional.of(model.query().wholeWordsProperty());
            case X -> Optional.of(model.query().regexProperty());
            default -> Optional.empty();
        };
    }

    /// From what is searched to what replaces it and back; the buttons come behind.
    private void onTab(KeyEvent event) {
        boolean down = event.getTarget() == query && !event.isShiftDown();
        boolean up = event.getTarget() == replacement && event.isShiftDown();
        if (event.getCode() == KeyCode.TAB && replaceRow.isVisible() && (down || up)) {
            (down ? replacement : query).requestFocus();
            event.consume();
        }
    }
}
