package io.howdah.ui.result.pane;

import io.howdah.query.Outcome;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line below a grid: what the selected cells add up to, and how many rows there are.
final class ResultFoot extends HBox {

    /// @param sides the buttons that choose how the result is shown
    ResultFoot(GridViewModel model, SummaryViewModel summary, Node sides) {
        super(12);
        getStyleClass().add("result-foot");
        var told = new Label();
        told.setId("result-summary");
        told.getStyleClass().add(Styles.MUTED);
        told.setMinWidth(0);
        summary.aggregatesProperty()
                .subscribe(found -> {
                    told.setText(found.map(SummaryWords::line).orElse(""));
                    told.setTooltip(
                            found.map(SummaryWords::details).map(Tooltip::new).orElse(null));
                });
        var count = new Label();
        count.setId("result-count");
        count.getStyleClass().add(Styles.MUTED);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words(model),
                                model.result().rowCountProperty(),
                                model.result().outcomeProperty(),
                                model.viewProperty(),
                                model.arrangement().busyProperty()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sides, told, gap, count);
    }

    private static String words(GridViewModel model) {
        long rows = model.result().rowCountProperty().get();
        String all = Quantity.count(rows) + (rows == 1 ? " row" : " rows");
        String shown =
                model.view().isNatural() || model.view().size() == rows
                        ? all
                        : Quantity.count(model.view().size()) + " of " + all;
        String ended =
                model.result().outcomeProperty().get().map(ResultFoot::ending).orElse(" so far…");
        return (model.arrangement().busyProperty().get() ? "Arranging…  " : "") + shown + ended;
    }

    private static String ending(Outcome outcome) {
        String time = Quantity.duration(outcome.duration());
        return switch (outcome) {
            case Outcome.Completed _ -> " in " + time;
            case Outcome.Stopped _ -> ", stopped after " + time;
            case Outcome.Failed _ -> ", failed after " + time;
        };
    }
}
