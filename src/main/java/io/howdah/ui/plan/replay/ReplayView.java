package io.howdah.ui.plan.replay;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.replay.Replay;
import io.howdah.plan.replay.Step;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The replay in the window: the diagram, a line that tells, the steps and the controls. It plays
/// only while it is looked at.
public final class ReplayView extends BorderPane {

    private static final double LEAST_WIDTH = 640;

    private final DiagramView diagram;
    private final Appearance appearance;
    private final Label narration = new Label();
    private final Label note = new Label();
    private final ListView<Step> steps = new ListView<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable ReplayViewModel model;
    private final AnimationTimer timer =
            new AnimationTimer() {
                private long before;

                @Override
                public void start() {
                    before = 0;
                    super.start();
                }

                @Override
                public void handle(long now) {
                    double seconds = before == 0 ? 0 : Math.min(0.1, (now - before) / 1e9);
                    before = now;
                    advance(seconds);
                }
            };

    public ReplayView(DiagramView diagram, Appearance appearance) {
        this.diagram = diagram;
        this.appearance = appearance;
        getStyleClass().add("plan-replay");
        setId("plan-replay");
        diagram.setId("plan-replay-diagram");
        narration.setId("plan-replay-narration");
        narration.getStyleClass().add("plan-replay-narration");
        narration.setWrapText(true);
        narration.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("plan-replay-note");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        setTop(new VBox(narration, note));
        setCenter(diagram);
        steps.setId("plan-replay-steps");
        steps.setAccessibleText("Steps");
        steps.getStyleClass().add("plan-replay-steps");
        steps.setCellFactory(list -> new StepCell());
        steps.setOnMouseClicked(event -> pick());
        setRight(steps);
        // In a narrow window the picture matters more than the list.
        steps.visibleProperty().bind(widthProperty().map(wide -> wide.doubleValue() > LEAST_WIDTH));
        steps.managedProperty().bind(steps.visibleProperty());
        BorderPane.setMargin(steps, new Insets(0, 0, 0, 8));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        leave();
                    } else {
                        diagram.attach();
                    }
                });
    }

    /// Begins the replay of a plan, unless that one is on show already.
    public void show(Measures measures) {
        if (model != null && model.replay().measures() == measures) {
            return;
        }
        timer.stop();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        var next = new ReplayViewModel(Replay.of(measures));
        model = next;
        note.setText(next.replay().clock().note());
        steps.getItems().setAll(next.replay().steps());
        setBottom(new ReplayControls(next));
        diagram.overlay(new ReplayPainter(next, appearance));
        subscriptions.add(next.timeProperty().subscribe(() -> tell(next)));
        subscriptions.add(next.progressProperty().subscribe(() -> tell(next)));
        subscriptions.add(
                next.playingProperty()
                        .subscribe(playing -> {
                            if (playing) {
                                timer.start();
                            } else {
                                timer.stop();
                            }
                        }));
        tell(next);
    }

    private void leave() {
        if (model != null) {
            model.pause();
        }
        diagram.detach();
    }

    private void advance(double seconds) {
        if (model != null) {
            model.advance(seconds);
            diagram.repaintOverlay();
        }
    }

    private void tell(ReplayViewModel now) {
        narration.setText(now.told().narration());
        if (steps.getSelectionModel().getSelectedIndex() != now.step()) {
            diagram.reveal(now.told().node());
            steps.getSelectionModel().select(now.step());
            steps.scrollTo(Math.max(0, now.step() - 3));
        }
        diagram.repaintOverlay();
    }

    private void pick() {
        int index = steps.getSelectionModel().getSelectedIndex();
        if (model != null && index >= 0) {
            model.goTo(index);
        }
    }

    private void onKey(KeyEvent event) {
        ReplayViewModel now = model;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean handled = true;
        switch (event.getCode()) {
            case KeyCode.SPACE -> now.toggle();
            case KeyCode.RIGHT -> now.stepBy(1);
            case KeyCode.LEFT -> now.stepBy(-1);
            case KeyCode.HOME -> now.goTo(0);
            case KeyCode.END -> now.end();
            case KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS -> now.faster(1);
            case KeyCode.MINUS, KeyCode.SUBTRACT -> now.faster(-1);
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        diagram.requestFocus();
    }

    /// The time and the words of a step.
    private final class StepCell extends ListCell<Step> {

        StepCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Step step, boolean empty) {
            super.updateItem(step, empty);
            ReplayViewModel now = model;
            setText(
                    empty || step == null || now == null
                            ? null
                            : now.replay().clock().words(step.at()) + "  " + step.narration());
        }
    }
}
