package io.howdah.ui.editor.script;

import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A script run: settings and progress above, the log, and a tab for each result below.
final class ScriptView extends BorderPane {

    private static final double LOG_SHARE = 0.55;
    private static final double BAR_WIDTH = 240;
    private static final int TOOLTIP_LENGTH = 600;

    private final ScriptViewModel model;
    private final EditorContext context;
    private final Appearance appearance;
    private final TabPane results = new TabPane();
    private final SplitPane split = new SplitPane();
    private final Map<ResultViewModel, Tab> tabs = new HashMap<>();
    private int shown;

    ScriptView(ScriptViewModel model, EditorContext context, Appearance appearance) {
        this.model = model;
        this.context = context;
        this.appearance = appearance;
        getStyleClass().add("script-view");
        var log = new ScriptLogView(model);
        setTop(new VBox(new ScriptToolbar(model, context.connections()), progress(log)));
        results.getStyleClass().add("results");
        results.setId("script-results");
        results.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(log);
        setCenter(split);
        model.results().addListener(this::onResults);
    }

    private HBox progress(ScriptLogView log) {
        var file = new Label(String.valueOf(model.file().getFileName()), Icon.SQL.node());
        file.getStyleClass().add(Styles.HEADING);
        file.setTooltip(new Tooltip(model.file().toString()));
        file.setMinWidth(USE_PREF_SIZE);
        var bar = new ProgressBar();
        bar.setId("script-progress");
        bar.setPrefWidth(BAR_WIDTH);
        bar.progressProperty().bind(model.fractionProperty());
        // A script that has not run has no progress.
        bar.visibleProperty().bind(model.stateProperty().isNotEmpty());
        var state = new Label();
        state.setId("script-state");
        state.textProperty().bind(model.stateProperty());
        model.failedProperty()
                .subscribe(failed -> {
                    state.getStyleClass().removeAll(Styles.ERROR_TEXT, Styles.MUTED);
                    state.getStyleClass().add(failed ? Styles.ERROR_TEXT : Styles.MUTED);
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var failures = new ToggleButton("Failures only");
        failures.setId("script-failures");
        failures.setMinWidth(USE_PREF_SIZE);
        failures.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        failures.disableProperty().bind(Bindings.isEmpty(model.entries()));
        failures.selectedProperty().subscribe(only -> log.showAll(!only));
        var line = new HBox(12, file, bar, state, space, failures);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("script-progress-line");
        return line;
    }

    private void onResults(ListChangeListener.Change<? extends ResultViewModel> change) {
        while (change.next()) {
            for (ResultViewModel result : change.getRemoved()) {
                results.getTabs().remove(tabs.remove(result));
            }
            change.getAddedSubList().forEach(this::add);
        }
        boolean visible = split.getItems().contains(results);
        if (model.results().isEmpty() == visible) {
            if (visible) {
                split.getItems().remove(results);
            } else {
                split.getItems().add(results);
                split.setDividerPositions(LOG_SHARE);
            }
        }
    }

    private void add(ResultViewModel result) {
        shown = tabs.isEmpty() ? 1 : shown + 1;
        var pane = new ResultPane(result, appearance, context.background());
        var tab = new Tab("Result " + shown, pane);
        tab.setGraphic(Icon.TABLE.node());
        String statement = result.statement();
        tab.setTooltip(
                new Tooltip(
                        statement.length() <= TOOLTIP_LENGTH
                                ? statement
                                : statement.substring(0, TOOLTIP_LENGTH) + "…"));
        tab.setOnCloseRequest(event -> {
            event.consume();
            model.close(result);
        });
        tab.tabPaneProperty()
                .subscribe((before, after) -> {
                    if (after == null) {
                        pane.detach();
                    }
                });
        tabs.put(result, tab);
        results.getTabs().add(tab);
    }
}
