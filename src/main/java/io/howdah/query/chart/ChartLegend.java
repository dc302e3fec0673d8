package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.List;

/// What the numbers are and whose colour is which, in as many lines as it takes.
final class ChartLegend {

    private static final double LINE = 18;
    private static final double START = 8;
    private static final double GAP = 16;
    private static final int MOST_LINES = 3;

    /// Room for the words that say how many are left out.
    private static final double MORE = 96;

    private static final int LONGEST_NAME = 28;

    private final List<ChartMark> marks = new ArrayList<>();
    private double x = START;
    private int line;

    ChartLegend(ChartFigures figures, double width) {
        boolean told = figures.series().size() > 1 || figures.yName().isEmpty();
        if (!figures.yName().isEmpty()) {
            words(ChartText.cut(figures.yName(), LONGEST_NAME));
        }
        for (int i = 0; told && i < figures.series().size(); i++) {
            String name = ChartText.cut(figures.series().get(i).name(), LONGEST_NAME);
            double wide = GAP + ChartText.width(name);
            boolean last = line == MOST_LINES - 1;
            boolean fits = x + wide <= (last ? width - MORE : width);
            if (!fits && last) {
                words("and " + (figures.series().size() - i) + " more");
                return;
            } else if (!fits && x > START) {
                x = START;
                line++;
            }
            marks.add(new ChartMark.Box(i, x, line * LINE + 13, 10, 10));
            x += GAP;
            words(name);
        }
    }

    private void words(String text) {
        marks.add(
                new ChartMark.Words(
                        ChartMark.WORDS, text, x, line * LINE + 18, ChartMark.Anchor.START));
        x += ChartText.width(text) + GAP;
    }

    List<ChartMark> marks() {
        return marks;
    }

    /// Pixels that it takes, with the space below.
    double height() {
        return (line + 1) * LINE + 18;
    }
}
