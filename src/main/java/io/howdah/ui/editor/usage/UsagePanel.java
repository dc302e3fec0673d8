package io.howdah.ui.editor.usage;

import io.howdah.query.usage.Usage;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What uses an object, below the text. Enter or two clicks open an object and leave the list as it is; the
/// arrow keys move in it while the keyboard is in the filter; Esc closes it.
public final class UsagePanel extends VBox {

    private static final double HEIGHT_EM = 16;
    private static final double ROW_EM = 2;
    private static final int FILTER_LETTERS = 12;

    private final UsageViewModel model;
    private final Runnable back;
    private final TextField filter = new TextField();
    private final ListView<Usage> list = new ListView<>();

    /// @param back puts the keyboard into the text again
    public UsagePanel(UsageViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        setId("usage-panel");
        getStyleClass().add("usage-panel");
        list.setId("usage-list");
        list.setItems(model.shown());
        list.setCellFactory(view -> new UsageCell());
        list.setPlaceholder(new Label("No object has these words."));
        list.setAccessibleText("What uses the object");
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        managedProperty().bind(visibleProperty());
        model.titleProperty().subscribe(this::show);
        filter.fontProperty()
                .subscribe(font -> {
                    setPrefHeight(font.getSize() * HEIGHT_EM);
                    setMinHeight(Region.USE_PREF_SIZE);
                    list.setFixedCellSize(font.getSize() * ROW_EM);
                });
        model.filterProperty().subscribe(words -> list.getSelectionModel().selectFirst());
    }

    private HBox head() {
        var title = new Label();
        title.textProperty().bind(model.titleProperty());
        title.getStyleClass().add("usage-title");
        title.setId("usage-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        filter.setId("usage-filter");
        filter.setPromptText("Filter");
        filter.setPrefColumnCount(FILTER_LETTERS);
        filter.setAccessibleText("Filter what uses the object");
        filter.textProperty().bindBidirectional(model.filterProperty());
        var hint = new Label("Enter opens · Esc closes");
        hint.getStyleClass().add(Styles.MUTED);
        hint.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new IconButton(Icon.CLOSE, "Close the list", this::close);
        close.setId("usage-close");
        var head = new HBox(8, title, filter, space, hint, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(String title) {
        setVisible(!title.isEmpty());
        if (!title.isEmpty()) {
            list.getSelectionModel().selectFirst();
            filter.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> close();
            case KeyCode.ENTER -> openSelected();
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int to = list.getSelectionModel().getSelectedIndex() + step;
        if (to >= 0 && to < model.shown().size()) {
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 2));
        }
    }

    private void openSelected() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }

    private void close() {
        model.close();
        back.run();
    }
}
