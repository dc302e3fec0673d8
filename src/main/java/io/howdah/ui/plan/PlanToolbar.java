package io.howdah.ui.plan;

import static atlantafx.base.theme.Styles.FLAT;
import static atlantafx.base.theme.Tweaks.NO_ARROW;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeSearch;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Ways to look, to search and to heat; wraps where the window is narrow.
final class PlanToolbar extends FlowPane {

    /// Behind a group, so that a row that begins with one is aligned.
    private static final Insets APART = new Insets(0, 8, 0, 0);

    private final PlanViewModel model;
    private final ChoiceBox<PlanMetric> metrics = new ChoiceBox<>();
    private final TextField search = new TextField();
    private final PlanTabs tabs;
    private final Runnable leave;

    /// @param leave gives the keyboard to the plan
    PlanToolbar(PlanViewModel model, PlanActions actions, Runnable leave) {
        super(4, 6);
        this.model = model;
        this.leave = leave;
        getStyleClass().addAll(Styles.TOOLBAR, "plan-toolbar");
        tabs = new PlanTabs(model.tabProperty());
        getChildren().addAll(tabs.buttons());
        setMargin(tabs.buttons().getLast(), APART);
        getChildren().addAll(tabs.menu(), searching(), heating(actions));
        setMargin(tabs.menu(), APART);
    }

    /// In a narrow window the ways to look are a menu.
    void narrow(boolean narrow) {
        tabs.fold(narrow);
    }

    private HBox searching() {
        search.setId("plan-search");
        search.setPromptText("Find nodes");
        search.setPrefColumnCount(10);
        search.setTooltip(new Tooltip(NodeSearch.HELP));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        search.setMinWidth(USE_PREF_SIZE);
        var outcome = new Label();
        outcome.setId("plan-search-outcome");
        outcome.textProperty().bind(model.searchOutcomeProperty());
        outcome.getStyleClass().add(Styles.MUTED);
        outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
        var box = new HBox(8, search, outcome);
        box.setAlignment(Pos.CENTER_LEFT);
        setMargin(box, APART);
        return box;
    }

    private void onSearchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.nextFound(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            leave.run();
            event.consume();
        }
    }

    private HBox heating(PlanActions actions) {
        var box = new HBox(8, metrics(), nextSlowest(), more(actions));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private ChoiceBox<PlanMetric> metrics() {
        metrics.setId("plan-metric");
        metrics.setAccessibleText("Heat by");
        metrics.setTooltip(new Tooltip("What colours and ranks the nodes"));
        metrics.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable PlanMetric metric) {
                        return metric == null ? "" : metric.label();
                    }

                    @Override
                    public PlanMetric fromString(String label) {
                        throw new UnsupportedOperationException("not edited");
                    }
                });
        metrics.valueProperty()
                .subscribe(metric -> {
                    if (metric != null) {
                        model.heatBy(metric);
                    }
                });
        return metrics;
    }

    private IconButton nextSlowest() {
        var button =
                new IconButton(
                        Icon.HOT,
                        "Next slowest: select the node that costs most after this one (N or F8)",
                        model::nextSlowest);
        button.setId("plan-next-slowest");
        return button;
    }

    void show(Heat heat) {
        List<PlanMetric> known = PlanMetric.of(heat.measures());
        if (!metrics.getItems().equals(known)) {
            metrics.getItems().setAll(known);
        }
        metrics.setValue(heat.metric());
        tabs.offer(PlanTab.QUERY, model.query().isPresent());
    }

    private static MenuButton more(PlanActions actions) {
        var more = new MenuButton("", Icon.MORE.node());
        more.setId("plan-more");
        more.setAccessibleText("More to do with the plan");
        more.setTooltip(new Tooltip("Copy, save, fold"));
        more.getStyleClass().addAll(FLAT, NO_ARROW);
        more.getItems().addAll(actions.menuItems());
        return more;
    }

    /// Says how many findings there are.
    void showFindings(int count) {
        tabs.label(
                PlanTab.FINDINGS,
                PlanTab.FINDINGS.label() + (count == 0 ? "" : " (" + count + ")"));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
