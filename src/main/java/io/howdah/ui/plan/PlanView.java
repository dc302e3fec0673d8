package io.howdah.ui.plan;

import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.ErrorState;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.plan.finding.FindingActions;
import io.howdah.ui.plan.finding.FindingsView;
import io.howdah.ui.plan.icicle.IcicleView;
import io.howdah.ui.plan.query.QueryView;
import io.howdah.ui.plan.replay.ReplayView;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.fxmisc.richtext.StyledTextArea;
import org.jspecify.annotations.Nullable;

/// A plan on show: totals, the chosen way to look at it, and what to do with it.
final class PlanView extends BorderPane {

    /// In ems; what is narrower gets smaller words above the plan.
    private static final double NARROW = 28;

    private final PlanViewModel model;
    private final Runnable edit;
    private final DiagramView diagram;
    private final DiagramPane picture;
    private final HeaderView header;
    private final PlanToolbar toolbar;
    private final InspectorView inspector;
    private final FindingsView findings;
    private final Supplier<PlanTable> table;
    private final IcicleView icicle;
    private final Supplier<StatisticsView> statistics;
    private final Supplier<ReplayView> replay;
    private final QueryView query;
    private final Supplier<TextPane> raw;
    private final StackPane centre = new StackPane();
    private boolean focusWhenShown;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param edit opens the text again when it held no plan
    PlanView(
            PlanViewModel model,
            DiagramView diagram,
            PlanActions actions,
            FindingActions remedies,
            Appearance appearance,
            Runnable edit) {
        this.model = model;
        this.diagram = diagram;
        this.edit = edit;
        picture = new DiagramPane(diagram);
        header = new HeaderView(model);
        toolbar = new PlanToolbar(model, actions, this::focus);
        // Built when they are looked at first: most plans are read in the diagram alone.
        table = once(() -> new PlanTable(model, appearance));
        icicle = new IcicleView(model.selectedProperty(), appearance);
        statistics = once(() -> new StatisticsView(appearance, this::find));
        replay =
                once(() ->
                        new ReplayView(new DiagramView(model.diagram(), appearance), appearance));
        query = new QueryView(model.selectedProperty(), actions::copyQuery, model.background());
        raw = once(() -> new TextPane("Plan as text", actions::copyPlan));
        findings = new FindingsView(model.findings(), remedies);
        inspector = new InspectorView(model, actions::copyNode, actions::openPage);
        getStyleClass().add("plan");
        // What is too wide for a small window scrolls or goes; it must not push the rest out of
        // sight.
        setMinWidth(0);
        centre.setMinWidth(0);
        widthProperty().subscribe(() -> narrow(getWidth() < NARROW * appearance.fontSize()));
        var menu = new ContextMenu();
        menu.getItems().addAll(actions.menuItems());
        diagram.setOnContextMenuRequested(
                event -> menu.show(diagram, event.getScreenX(), event.getScreenY()));
        diagram.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void narrow(boolean narrow) {
        if (narrow != getStyleClass().contains(PlanStyles.NARROW)) {
            if (narrow) {
                getStyleClass().add(PlanStyles.NARROW);
            } else {
                getStyleClass().remove(PlanStyles.NARROW);
            }
            toolbar.narrow(narrow);
        }
    }

    private static <T> Supplier<T> once(Supplier<T> build) {
        return new Supplier<>() {
            private @Nullable T built;

            @Override
            public T get() {
                T there = built;
                if (there == null) {
                    there = build.get();
                    built = there;
                }
                return there;
            }
        };
    }

    void attach() {
        diagram.attach();
        icicle.attach();
        query.attach();
        inspector.attach();
        findings.attach();
        subscriptions.add(
                model.findings()
                        .findingsProperty()
                        .subscribe(found -> toolbar.showFindings(found.ranked().size())));
        subscriptions.add(model.stageProperty().subscribe(this::showStage));
        subscriptions.add(model.heatProperty().subscribe(this::showHeat));
        subscriptions.add(model.tabProperty().subscribe(this::showTab));
    }

    void detach() {
        diagram.detach();
        icicle.detach();
        query.detach();
        inspector.detach();
        findings.detach();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void showStage() {
        switch (model.stageProperty().get()) {
            case READING -> {
                setTop(null);
                var progress = new ProgressIndicator();
                progress.setMaxSize(40, 40);
                var words = new Label("Reading the plan…");
                words.getStyleClass().add(Styles.MUTED);
                var box = new VBox(12, progress, words);
                box.setAlignment(Pos.CENTER);
                setCenter(box);
            }
            case FAILED -> {
                setTop(null);
                PlanReading reading = model.readingProperty().get();
                String sentence = reading == null ? "" : reading.failure();
                String details = reading == null ? "" : reading.details();
                setCenter(
                        new ErrorState(
                                sentence, details, EmptyState.action("Edit the text", edit)));
            }
            case SHOWN -> {
                setTop(new VBox(header, toolbar));
                setCenter(centre);
                showTab();
                if (focusWhenShown) {
                    focus();
                }
            }
        }
    }

    private void showHeat() {
        Heat heat = model.heatProperty().get();
        if (heat != null) {
            header.show(heat);
            toolbar.show(heat);
            showTab();
        }
    }

    /// Fills only what is looked at: a large plan has much to show.
    private void showTab() {
        Heat heat = model.heatProperty().get();
        if (heat == null) {
            return;
        }
        Node shown =
                switch (model.tabProperty().get()) {
                    case DIAGRAM -> picture;
                    case FINDINGS -> {
                        findings.showBeside(picture);
                        yield findings;
                    }
                    case TABLE -> {
                        table.get().show(heat);
                        yield table.get();
                    }
                    case ICICLE -> {
                        icicle.show(heat);
                        yield icicle;
                    }
                    case STATISTICS -> {
                        statistics.get().show(heat);
                        yield statistics.get();
                    }
                    case REPLAY -> {
                        replay.get().show(heat.measures());
                        yield replay.get();
                    }
                    case QUERY -> {
                        String words = model.query().orElse("");
                        query.show(words, heat.measures().plan().tree());
                        yield words.isEmpty() ? noQuery() : query;
                    }
                    case RAW -> {
                        raw.get().show(model.input().output());
                        yield raw.get();
                    }
                };
        if (centre.getChildren().isEmpty() || centre.getChildren().getFirst() != shown) {
            centre.getChildren().setAll(shown);
        }
    }

    private EmptyState noQuery() {
        return new EmptyState(
                Icon.SQL,
                "This plan came without its query. Explain a query in the SQL editor, or paste a log of"
                        + " auto_explain, to see which part of it each node stands for.",
                EmptyState.action(
                        "Show the plan's text", () -> model.tabProperty().set(PlanTab.RAW)));
    }

    private void find(String words) {
        model.searchProperty().set(words);
        model.tabProperty().set(PlanTab.DIAGRAM);
        model.nextFound(1);
    }

    private void onKey(KeyEvent event) {
        boolean typing =
                event.getTarget() instanceof TextInputControl
                        || event.getTarget() instanceof StyledTextArea;
        if (typing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.N) {
            if (event.isShiftDown()) {
                model.previousSlowest();
            } else {
                model.nextSlowest();
            }
            event.consume();
        }
    }

    /// The keyboard goes to what is looked at.
    void focus() {
        focusWhenShown = centre.getChildren().isEmpty();
        if (!focusWhenShown) {
            centre.getChildren().getFirst().requestFocus();
        }
    }

    void focusSearch() {
        toolbar.focusSearch();
    }

    DiagramView diagram() {
        return diagram;
    }

    InspectorView inspector() {
        return inspector;
    }
}
