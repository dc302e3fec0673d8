package io.howdah.ui.result.chart;

import io.howdah.query.chart.ChartMark;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/// The colours of a chart. Those of the series differ in lightness too, so that they can be told apart
/// without seeing colours.
final class ChartInk {

    private static final List<Tone> SERIES =
            List.of(
                    Tone.ACCENT_STRONG,
                    Tone.HEAT_3,
                    Tone.SUCCESS,
                    Tone.SYNTAX_PARAMETER,
                    Tone.TEXT_SUBTLE,
                    Tone.SYNTAX_META,
                    Tone.SYNTAX_QUOTED,
                    Tone.DANGER);

    private ChartInk() {}

    static Color color(int ink, Scheme scheme) {
        return switch (ink) {
            case ChartMark.AXIS -> Tone.BORDER_MUTED.in(scheme);
            case ChartMark.WORDS -> Tone.TEXT_MUTED.in(scheme);
            default -> SERIES.get(ink % SERIES.size()).in(scheme);
        };
    }

    /// As a style sheet writes it.
    static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
