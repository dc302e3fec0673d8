package io.howdah.ui.result.pane;

import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One result: its grid, and below how many rows there are and what the selected cells add up to.
public final class ResultPane extends BorderPane {

    private final GridViewModel model;
    private final SummaryViewModel summary;
    private final ResultGrid grid;

    public ResultPane(ResultViewModel result, Appearance appearance, Background background) {
        model = new GridViewModel(result);
        summary = new SummaryViewModel(model, background);
        grid = new ResultGrid(model, appearance);
        getStyleClass().add("result-pane");
        setCenter(grid);
        setBottom(foot());
    }

    private Region foot() {
        var count = new Label();
        count.setId("result-count");
        count.getStyleClass().add(Styles.MUTED);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(model.result().rowCountProperty().map(rows -> words(rows.longValue())));
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
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(12, told, gap, count);
        foot.getStyleClass().add("result-foot");
        return foot;
    }

    private static String words(long rows) {
        return Quantity.count(rows) + (rows == 1 ? " row" : " rows");
    }

    public ResultGrid grid() {
        return grid;
    }

    public GridViewModel model() {
        return model;
    }

    /// Ends all work on the rows; call it before they are closed.
    public void detach() {
        summary.detach();
        model.detach();
    }

    @Override
    public void requestFocus() {
        grid.requestFocus();
    }
}
