package io.howdah.ui.plan.replay;

import io.howdah.plan.replay.Lane;
import io.howdah.plan.replay.Life;
import io.howdah.plan.replay.NodeState;
import io.howdah.plan.replay.Replay;
import io.howdah.plan.replay.Status;
import io.howdah.ui.plan.diagram.Overlay;
import io.howdah.ui.plan.diagram.Sight;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints a moment of a replay over the diagram: who works, what flows, how full tables are.
final class ReplayPainter implements Overlay {

    /// Down to where a card's name in large letters reaches.
    private static final double FAR_NAME = 40;

    private static final double STRIP = 46;
    private static final double PAD = 12;
    private static final Font LETTERS = Font.font(12);

    private final ReplayViewModel model;
    private final Appearance appearance;

    private boolean far;

    ReplayPainter(ReplayViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @Override
    public void paint(GraphicsContext pen, Sight sight) {
        Replay replay = model.replay();
        double time = model.timeProperty().get();
        far = sight.far(appearance.scaleProperty().get());
        for (Sight.Card card : sight.cards()) {
            // Of stacked inputs the one that works now stands for all.
            int node = card.nodes().getFirst();
            for (int member : card.nodes()) {
                NodeState state = replay.at(member, time);
                boolean busy = state.status() != Status.DONE && state.status() != Status.OPEN;
                node = busy && state.status() != Status.WAITING ? member : node;
            }
            NodeState state = replay.at(node, time);
            flow(pen, card, replay.lives().get(node), state);
            card(pen, card, replay.lives().get(node), state, time);
        }
    }

    private Color tone(Tone tone) {
        return tone.in(appearance.scheme());
    }

    private void card(
            GraphicsContext pen, Sight.Card card, Life life, NodeState state, double time) {
        boolean asleep =
                state.status() == Status.WAITING
                        || state.status() == Status.OPEN
                        || state.status() == Status.NEVER;
        if (asleep) {
            pen.setGlobalAlpha(0.62);
            pen.setFill(tone(Tone.BACKGROUND_SUBTLE));
            pen.fillRoundRect(card.left(), card.top(), card.width(), card.height(), 16, 16);
            pen.setGlobalAlpha(1);
        } else {
            strip(pen, card, life, state, time);
        }
        if (state.status() != Status.NEVER && state.status() != Status.WAITING) {
            boolean told = model.told().node() == life.id();
            pen.setStroke(tone(outline(state.status())));
            pen.setLineWidth(told ? 5 : asleep ? 1 : 3);
            pen.strokeRoundRect(card.left(), card.top(), card.width(), card.height(), 16, 16);
        }
    }

    private static Tone outline(Status status) {
        return switch (status) {
            case WAITING, OPEN, NEVER -> Tone.BORDER;
            case RUNNING -> Tone.HEAT_3;
            case FILLING -> Tone.WARNING;
            case EMITTING, HELD -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
        };
    }

    /// Rows, loops and gauges over the lower part of the card.
    private void strip(
            GraphicsContext pen, Sight.Card card, Life life, NodeState state, double time) {
        double top = card.top() + card.height() - STRIP - 2;
        double left = card.left() + PAD;
        double width = card.width() - 2 * PAD;
        pen.setFill(tone(Tone.BACKGROUND));
        // Large letters leave room for the name and nothing else.
        double cover = far ? card.top() + FAR_NAME : top;
        double bottom = top + STRIP;
        pen.fillRoundRect(card.left() + 8, cover, card.width() - 10, bottom - cover, 12, 12);
        pen.setFont(LETTERS);
        pen.setTextBaseline(VPos.BASELINE);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(tone(Tone.TEXT));
        pen.fillText(rows(life, state), left, top + 14, width * 0.66);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setFill(tone(Tone.TEXT_MUTED));
        pen.fillText(note(life, state), left + width, top + 14, width * 0.44);
        double share = life.rows() > 0 ? state.rows() / life.rows() : 0;
        gauge(pen, left, top + 20, width, share, Tone.SUCCESS);
        if (life.store() != null) {
            gauge(pen, left, top + 30, width, state.fill(), Tone.WARNING);
        } else {
            lanes(pen, left, top + 30, width, life, time);
        }
    }

    private void lanes(
            GraphicsContext pen, double left, double top, double width, Life life, double time) {
        int count = life.lanes().size();
        for (int i = 0; i < count; i++) {
            Lane lane = life.lanes().get(i);
            double length = lane.to() - lane.from();
            double done = length > 0 ? Math.clamp((time - lane.from()) / length, 0, 1) : 1;
            double each = width / count;
            gauge(pen, left + i * each, top, each - 4, done, Tone.ACCENT);
        }
    }

    private static String rows(Life life, NodeState state) {
        return Amounts.compact(state.rows()) + " of " + Amounts.compact(life.rows()) + " rows";
    }

    private static String note(Life life, NodeState state) {
        if (life.store() != null && state.status() == Status.FILLING) {
            return life.store().kind().label() + " " + Math.round(100 * state.fill()) + " %";
        } else if (!life.lanes().isEmpty()) {
            return life.lanes().size() + " processes";
        } else if (life.loops() > 1) {
            return "loop "
                    + Amounts.compact(state.loops())
                    + " of "
                    + Amounts.compact(life.loops());
        }
        return state.status().words();
    }

    private void gauge(
            GraphicsContext pen, double left, double top, double width, double share, Tone tone) {
        pen.setFill(tone(Tone.HEAT_0));
        pen.fillRoundRect(left, top, width, 6, 6, 6);
        pen.setFill(tone(tone));
        pen.fillRoundRect(left, top, width * share, 6, 6, 6);
    }

    /// Dots travel up the edge; how many, by the power of ten of the rows.
    private void flow(GraphicsContext pen, Sight.Card card, Life life, NodeState state) {
        if (state.status() != Status.EMITTING || Double.isNaN(card.aboveX())) {
            return;
        }
        double magnitude = Math.log10(Math.max(1, life.rows()));
        int dots = 1 + (int) Math.ceil(1.3 * magnitude);
        double radius = 3 + magnitude;
        double phase = model.phase();
        pen.setFill(tone(Tone.ACCENT));
        for (int dot = 0; dot < dots; dot++) {
            double at = (phase + (double) dot / dots) % 1;
            double x = curve(card.middle(), card.middle(), card.aboveX(), card.aboveX(), at);
            double half = (card.top() + card.aboveY()) / 2;
            double y = curve(card.top(), half, half, card.aboveY(), at);
            pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    private static double curve(double a, double b, double c, double d, double at) {
        double back = 1 - at;
        return back * back * back * a
                + 3 * back * back * at * b
                + 3 * back * at * at * c
                + at * at * at * d;
    }
}
