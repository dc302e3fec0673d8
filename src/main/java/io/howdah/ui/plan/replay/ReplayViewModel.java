package io.howdah.ui.plan.replay;

import io.howdah.plan.replay.Replay;
import io.howdah.plan.replay.Step;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Where a replay stands, and how fast it goes. Somebody else's clock calls [#advance].
final class ReplayViewModel {

    /// Seconds that a replay at its real pace takes at speed 1, however short the query was.
    static final double SECONDS = 20;

    /// Seconds for one step at an even pace and speed 1.
    static final double STEP_SECONDS = 1.6;

    private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 100};

    private final Replay replay;
    // Steps passed at an even pace, else time on the replay's clock.
    private double position;
    private double phase;
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty even = new SimpleBooleanProperty(true);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);

    ReplayViewModel(Replay replay) {
        this.replay = replay;
        even.subscribe((before, now) -> changePace(now));
    }

    private void changePace(boolean nowEven) {
        double at = time.get();
        move(nowEven ? passed(at) : at);
    }

    private double passed(double at) {
        int step = replay.stepAt(at);
        double from = replay.evenly(step);
        double to = replay.evenly(step + 1.0);
        return step + (to > from ? Math.clamp((at - from) / (to - from), 0, 1) : 0);
    }

    private double whole() {
        return even.get() ? replay.steps().size() : replay.length();
    }

    private void move(double to) {
        position = Math.clamp(to, 0, whole());
        time.set(even.get() ? replay.evenly(position) : position);
        progress.set(whole() > 0 ? position / whole() : 1);
    }

    /// Goes on by so many seconds of the clock on the wall, if it plays.
    void advance(double seconds) {
        if (playing.get()) {
            double rate = even.get() ? 1 / STEP_SECONDS : replay.length() / SECONDS;
            phase = (phase + seconds * Math.clamp(speed.get(), 0.3, 2) * 0.5) % 1;
            move(position + seconds * rate * speed.get());
            if (position >= whole()) {
                playing.set(false);
            }
        }
    }

    /// How far travelling rows have come along an edge, 0 to 1; stands still in a pause.
    double phase() {
        return phase;
    }

    /// Plays or pauses; at the end it begins anew.
    void toggle() {
        if (!playing.get() && position >= whole()) {
            move(0);
        }
        playing.set(!playing.get());
    }

    void pause() {
        playing.set(false);
    }

    /// The step that is told now.
    int step() {
        return even.get()
                ? (int) Math.min(position, replay.steps().size() - 1.0)
                : replay.stepAt(position);
    }

    Step told() {
        return replay.steps().get(step());
    }

    /// Pauses at a step; beyond the last one, at the end.
    void goTo(int step) {
        playing.set(false);
        int last = replay.steps().size() - 1;
        if (step > last) {
            move(whole());
        } else {
            int wanted = Math.max(0, step);
            move(even.get() ? wanted : replay.steps().get(wanted).at());
        }
    }

    /// One step forward or back; at the real pace, to the next moment at which something happens.
    void stepBy(int by) {
        int from = step();
        int to = from + by;
        int last = replay.steps().size() - 1;
        while (!even.get()
                && to > 0
                && to < last
                && replay.steps().get(to).at() == replay.steps().get(from).at()) {
            to += by;
        }
        goTo(to);
    }

    /// Pauses at a part of the whole, 0 to 1.
    void seek(double part) {
        playing.set(false);
        move(part * whole());
    }

    void end() {
        goTo(replay.steps().size());
    }

    /// Takes the next higher or lower speed.
    void faster(int by) {
        int at = 0;
        while (at < SPEEDS.length - 1 && SPEEDS[at] < speed.get()) {
            at++;
        }
        speed.set(SPEEDS[Math.clamp(at + by, 0, SPEEDS.length - 1)]);
    }

    static double[] speeds() {
        return SPEEDS.clone();
    }

    Replay replay() {
        return replay;
    }

    ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// How much has passed, 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether each step takes the same time.
    BooleanProperty evenProperty() {
        return even;
    }

    DoubleProperty speedProperty() {
        return speed;
    }
}
