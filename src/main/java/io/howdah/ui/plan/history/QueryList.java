package io.howdah.ui.plan.history;

import io.howdah.store.Plans;
import io.howdah.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The queries of which plans are kept, over all sessions; Enter or a double click shows the history.
public final class QueryList extends ListView<Plans.Known> {

    private final PlanHistories histories;

    public QueryList(PlanHistories histories) {
        super(histories.queries());
        this.histories = histories;
        setId("plan-histories");
        setPrefHeight(220);
        setMinHeight(120);
        setCellFactory(view -> new Cell());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                show();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                show();
            }
        });
    }

    private void show() {
        Plans.Known chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            histories.show(chosen.query());
        }
    }

    private final class Cell extends ListCell<Plans.Known> {

        private final Label text = new Label();
        private final Label detail = new Label();
        private final VBox lines = new VBox(2, text, detail);

        Cell() {
            detail.getStyleClass().add(Styles.MUTED);
            text.getStyleClass().add(Styles.CODE);
            // As wide as the list, so that a long query ends in an ellipsis.
            setPrefWidth(0);
            getStyleClass().add("plan-recent");
        }

        @Override
        protected void updateItem(Plans.@Nullable Known known, boolean empty) {
            super.updateItem(known, empty);
            if (known == null || empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            text.setText(known.query().text());
            detail.setText(histories.detail(known));
            setTooltip(new Tooltip(known.query().text()));
            setGraphic(lines);
        }
    }
}
