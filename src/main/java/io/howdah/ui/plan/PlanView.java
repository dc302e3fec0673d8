package io.howdah.ui.plan;

import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.ErrorState;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeText;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.fxmisc.richtext.StyledTextArea;

/// A plan on show: totals, the chosen way to look at it, and what to do with it.
final class PlanView extends BorderPane {

    private final PlanViewModel model;
    private final Runnable edit;
    private final DiagramView diagram;
    private final DiagramPane picture;
    private final HeaderView header;
    private final PlanToolbar toolbar;
    private final PlanTable table;
    private final StatisticsView statistics;
    private final TextPane query;
    private final TextPane raw;
    private final InspectorView inspector;
    private final StackPane centre = new StackPane();
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param edit opens the text again when it held no plan
    PlanView(PlanViewModel model, Appearance appearance, Runnable edit) {
        this.model = model;
        this.edit = edit;
        diagram = new DiagramView(model.diagram(), appearance);
        picture = new DiagramPane(diagram);
        header = new HeaderView(model);
        toolbar = new PlanToolbar(model);
        table = new PlanTable(model);
        statistics = new StatisticsView(appearance, this::find);
        query = new TextPane("Query", () -> copyText(model.query().orElse("")));
        raw = new TextPane("Plan as text", () -> copyText(model.input().output()));
        inspector = new InspectorView(model, this::copyNode);
        getStyleClass().add("plan");
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void attach() {
        diagram.attach();
        inspector.attach();
        subscriptions.add(model.stageProperty().subscribe(this::showStage));
        subscriptions.add(model.heatProperty().subscribe(this::showHeat));
        subscriptions.add(model.tabProperty().subscribe(this::showTab));
    }

    void detach() {
        diagram.detach();
        inspector.detach();
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
                    case TABLE -> {
                        table.show(heat);
                        yield table;
                    }
                    case STATISTICS -> {
                        statistics.show(heat);
                        yield statistics;
                    }
                    case QUERY -> {
                        query.show(model.query().orElse(""));
                        yield query;
                    }
                    case RAW -> {
                        raw.show(model.input().output());
                        yield raw;
                    }
                };
        if (centre.getChildren().isEmpty() || centre.getChildren().getFirst() != shown) {
            centre.getChildren().setAll(shown);
        }
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
        if (!centre.getChildren().isEmpty()) {
            centre.getChildren().getFirst().requestFocus();
        }
    }

    void focusSearch() {
        toolbar.focusSearch();
    }

    void copyNode() {
        model.selected().ifPresent(node -> copyText(NodeText.of(node)));
    }

    void copyImage() {
        var content = new ClipboardContent();
        content.putImage(diagram.image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void copyText(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    DiagramView diagram() {
        return diagram;
    }

    PlanTable table() {
        return table;
    }

    InspectorView inspector() {
        return inspector;
    }
}
