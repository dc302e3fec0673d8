package io.howdah.ui.result.pane;

import atlantafx.base.theme.Styles;
import io.howdah.query.ResultColumn;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.RowArrangement;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Tells by which columns the rows are sorted and what they fulfil, each with a button that ends it.
final class ArrangementBar extends FlowPane {

    private final GridViewModel model;
    private final RowArrangement arrangement;
    private final List<ResultColumn> columns;
    private final Runnable askServer;
    private Optional<String> refusal = Optional.of("");

    /// @param askServer runs the query again with this order and these conditions
    ArrangementBar(GridViewModel model, Runnable askServer) {
        super(4, 4);
        this.model = model;
        arrangement = model.arrangement();
        columns = model.result().columns();
        this.askServer = askServer;
        getStyleClass().add("result-bar");
        setId("result-arrangement");
        setAlignment(Pos.CENTER_LEFT);
        setRowValignment(VPos.CENTER);
        managedProperty().bind(visibleProperty());
        arrangement.keys().subscribe(this::refresh);
        arrangement.conditions().subscribe(this::refresh);
        refresh();
    }

    /// Whether the server can be asked: nothing stands in the way, a reason does, or "" hides the button.
    void setRefusal(Optional<String> reason) {
        refusal = reason;
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        arrangement
                .conditions()
                .forEach(condition ->
                        chip(
                                Icon.FILTER,
                                ConditionWords.of(condition, columns),
                                () -> arrangement.remove(condition)));
        arrangement
                .keys()
                .forEach(key ->
                        chip(
                                Icon.SORT,
                                ConditionWords.of(key, columns),
                                () -> arrangement.unsort(key.column())));
        setVisible(!getChildren().isEmpty());
        SortWords.note(arrangement.keys(), model::kind)
                .ifPresent(words -> {
                    var note = new Label(words);
                    note.setId("result-sort-note");
                    note.getStyleClass().add(io.howdah.ui.theme.Styles.MUTED);
                    note.setTooltip(new Tooltip(SortWords.DETAILS));
                    getChildren().add(note);
                });
        if (!refusal.equals(Optional.of(""))) {
            getChildren().add(server());
        }
        var clear = button("Show all as fetched", arrangement::clear);
        clear.setId("result-arrangement-clear");
        getChildren().add(clear);
    }

    private void chip(Icon icon, String words, Runnable end) {
        var close = new IconButton(Icon.CLOSE, "Remove " + words, end);
        var chip = new HBox(4, icon.node(), new Label(words), close);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("result-chip");
        getChildren().add(chip);
    }

    private Button server() {
        var button = button("Ask the server", askServer);
        button.setId("result-ask-server");
        button.setGraphic(Icon.SERVER.node());
        button.setDisable(refusal.isPresent());
        button.setTooltip(
                new Tooltip(
                        refusal.orElse(
                                "Run the query again with this order and these conditions, over all of its rows.")));
        return button;
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }
}
