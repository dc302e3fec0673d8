package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.ui.plan.compare.CardMarks.CardMark;
import io.howdah.ui.plan.diagram.Overlay;
import io.howdah.ui.plan.diagram.Sight;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Marks the cards of one of two compared plans: a border in the colour of the change, its sign and
/// word with the difference on the lower edge.
final class ChangePainter implements Overlay {

    private static final double NEAR = 11.5;
    private static final double FAR = 19;

    /// Below this scale words cannot be read, and borders tell.
    private static final double READABLE = 0.22;

    private static final double RADIUS = 16;

    private final CompareViewModel model;
    private final Appearance appearance;
    private final boolean before;
    private final Text ruler = new Text();
    private @Nullable Comparison comparison;
    private @Nullable Metric metric;
    private @Nullable CardMarks marks;

    ChangePainter(CompareViewModel model, Appearance appearance, boolean before) {
        this.model = model;
        this.appearance = appearance;
        this.before = before;
    }

    @Override
    public void paint(GraphicsContext pen, Sight sight) {
        CardMarks now = marks();
        if (now == null) {
            return;
        }
        boolean far = sight.far(appearance.scaleProperty().get());
        Font font = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, far ? FAR : NEAR);
        pen.setFont(font);
        ruler.setFont(font);
        for (Sight.Card card : sight.cards()) {
            CardMark mark = now.of(card.nodes()).orElse(null);
            if (mark != null) {
                border(pen, card, mark, sight.scale());
                if (sight.scale() >= READABLE) {
                    pill(pen, card, mark, far ? FAR : NEAR);
                }
            }
        }
    }

    private @Nullable CardMarks marks() {
        Comparison shown = model.comparisonProperty().get();
        Metric wanted = model.metricProperty().get();
        if (shown != comparison || wanted != metric) {
            comparison = shown;
            metric = wanted;
            marks = shown == null ? null : new CardMarks(shown, wanted, before);
        }
        return marks;
    }

    private void border(GraphicsContext pen, Sight.Card card, CardMark mark, double scale) {
        if (mark.mark() != null) {
            pen.setStroke(tone(mark.mark().tone()));
            pen.setLineWidth(Math.max(2, 1 / scale));
            pen.strokeRoundRect(
                    card.left(), card.top(), card.width(), card.height(), RADIUS, RADIUS);
        }
    }

    private void pill(GraphicsContext pen, Sight.Card card, CardMark mark, double size) {
        ruler.setText(mark.words());
        double width = ruler.getLayoutBounds().getWidth() + 16;
        double height = size * 1.6;
        double right = card.left() + card.width() - 10;
        double top = card.top() + card.height() - height / 2;
        Color ink = tone(mark.mark() == null ? Tone.TEXT_MUTED : mark.mark().tone());
        pen.setFill(tone(Tone.BACKGROUND_OVERLAY));
        pen.fillRoundRect(right - width, top, width, height, height, height);
        pen.setStroke(ink);
        pen.setLineWidth(1);
        pen.strokeRoundRect(right - width, top, width, height, height, height);
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(mark.words(), right - 8, top + height / 2);
    }

    private Color tone(Tone tone) {
        return tone.in(appearance.scheme());
    }
}
