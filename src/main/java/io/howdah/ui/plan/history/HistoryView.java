package io.howdah.ui.plan.history;

import io.howdah.store.SavedPlan;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The sentence and the query above, the chart, the plans below.
final class HistoryView extends BorderPane {

    private final HistoryViewModel model;
    private final Actions actions;
    private final HistoryChart chart;
    private final HistoryTable table;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// What a plan of the history is good for.
    ///
    /// @param open shows it
    /// @param compare puts two side by side, the earlier one first
    /// @param connection names where a plan was made
    record Actions(
            Consumer<SavedPlan> open,
            BiConsumer<SavedPlan, SavedPlan> compare,
            Function<SavedPlan, String> connection) {}

    HistoryView(HistoryViewModel model, Actions actions, Appearance appearance) {
        this.model = model;
        this.actions = actions;
        chart = new HistoryChart(model, appearance);
        table = new HistoryTable(model, actions.connection());
        getStyleClass().addAll("plan", "plan-history");
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> {
                    if (entry != null) {
                        model.selectedProperty().set(entry);
                    }
                });
        setTop(head());
        VBox.setVgrow(table, Priority.ALWAYS);
        setCenter(new VBox(chart, buttons(), table));
    }

    private VBox head() {
        var headline = new Label();
        headline.setId("plan-history-headline");
        headline.textProperty().bind(model.headlineProperty());
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        headline.getStyleClass().add("compare-summary");
        var query = new Label(model.query().text());
        query.getStyleClass().addAll(Styles.CODE, Styles.MUTED);
        query.setTooltip(new Tooltip(model.query().text()));
        var head = new VBox(8, headline, query);
        head.getStyleClass().add("plan-header");
        return head;
    }

    private HBox buttons() {
        Button open = button("plan-history-open", "Open plan", Icon.OPEN, this::open);
        Button compare =
                button(
                        "plan-history-compare",
                        "Compare with the one before",
                        Icon.SWAP,
                        this::compare);
        compare.setTooltip(
                new Tooltip(
                        "Or select two plans in the list, with Ctrl or Shift, to compare these"));
        table.getSelectionModel()
                .getSelectedItems()
                .subscribe(() -> {
                    int chosen = table.getSelectionModel().getSelectedItems().size();
                    compare.setText(
                            chosen == 2 ? "Compare these two" : "Compare with the one before");
                    open.setDisable(chosen == 0);
                    compare.setDisable(pair().size() != 2);
                });
        var bar = new HBox(8, open, compare);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(Styles.TOOLBAR);
        return bar;
    }

    private static Button button(String id, String words, Icon icon, Runnable action) {
        var button = new Button(words, icon.node());
        button.setId(id);
        button.setDisable(true);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The earlier and the later plan to compare; fewer when there are none.
    private List<PlanEntry> pair() {
        // Rows stand in the opposite order of time.
        List<PlanEntry> chosen =
                model.entriesProperty().get().stream()
                        .filter(table.getSelectionModel().getSelectedItems()::contains)
                        .toList();
        if (chosen.size() != 1) {
            return chosen;
        }
        PlanEntry later = chosen.getFirst();
        return model.before(later).map(before -> List.of(before, later)).orElse(chosen);
    }

    private void open() {
        PlanEntry entry = model.selectedProperty().get();
        if (entry != null) {
            actions.open().accept(entry.plan());
        }
    }

    private void compare() {
        List<PlanEntry> pair = pair();
        if (pair.size() == 2) {
            actions.compare().accept(pair.getFirst().plan(), pair.getLast().plan());
        }
    }

    void attach() {
        chart.attach();
        subscriptions.add(
                model.entriesProperty()
                        .subscribe(entries -> {
                            table.show(entries);
                            table.select(model.selectedProperty().get());
                        }));
        subscriptions.add(model.selectedProperty().subscribe(table::select));
    }

    void detach() {
        chart.detach();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    void focus() {
        table.requestFocus();
    }
}
