package io.howdah.ui.plan.replay;

import io.howdah.plan.replay.Clock;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Play, step, scrub and speed: the time line over the whole width, the buttons below it.
final class ReplayControls extends VBox {

    private final ReplayViewModel model;

    ReplayControls(ReplayViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("plan-replay-controls");
        var back = new IconButton(Icon.BACK, "Step back (Left)", () -> model.stepBy(-1));
        Button play = button("Play", "Play or pause (Space)", model::toggle);
        play.setId("plan-replay-play");
        play.getStyleClass().add("accent");
        play.textProperty().bind(model.playingProperty().map(on -> on ? "Pause" : "Play"));
        var next = new IconButton(Icon.FORWARD, "Step forward (Right)", () -> model.stepBy(1));
        next.setId("plan-replay-next");
        var even = new CheckBox("Even pace");
        even.setTooltip(new Tooltip("Each step takes the same time; else as it was measured"));
        even.setMinWidth(USE_PREF_SIZE);
        even.selectedProperty().bindBidirectional(model.evenProperty());
        var steps = new HBox(8, back, play, next);
        var pace = new HBox(8, speed(), even);
        steps.setAlignment(Pos.CENTER_LEFT);
        pace.setAlignment(Pos.CENTER_LEFT);
        var buttons = new FlowPane(12, 4, steps, clock(), pace);
        buttons.setRowValignment(VPos.CENTER);
        getChildren().addAll(slider(), buttons);
    }

    private static Button button(String words, String tooltip, Runnable action) {
        var button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Slider slider() {
        var slider = new Slider(0, 1, 0);
        slider.setId("plan-replay-slider");
        slider.setAccessibleText("Time");
        model.progressProperty().subscribe(now -> slider.setValue(now.doubleValue()));
        slider.valueProperty()
                .subscribe(value -> {
                    boolean mine = value.doubleValue() != model.progressProperty().get();
                    if (mine) {
                        model.seek(value.doubleValue());
                    }
                });
        return slider;
    }

    private Label clock() {
        var label = new Label();
        label.setId("plan-replay-clock");
        label.setMinWidth(USE_PREF_SIZE);
        Clock clock = model.replay().clock();
        String whole = clock.words(model.replay().length());
        label.textProperty()
                .bind(
                        model.timeProperty()
                                .map(at -> clock.words(at.doubleValue()) + " of " + whole));
        return label;
    }

    private ChoiceBox<Double> speed() {
        var box = new ChoiceBox<Double>();
        box.setId("plan-replay-speed");
        box.setAccessibleText("Speed");
        box.setTooltip(new Tooltip("Slower or faster (− and +)"));
        for (double speed : ReplayViewModel.speeds()) {
            box.getItems().add(speed);
        }
        box.setConverter(new SpeedWords());
        box.setValue(model.speedProperty().get());
        box.valueProperty().subscribe(speed -> model.speedProperty().set(speed));
        model.speedProperty().subscribe(speed -> box.setValue(speed.doubleValue()));
        return box;
    }
}
