package io.howdah.report;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;

/// Draws a plan as an SVG document: a card for each node with its own time and share, coloured by it,
/// and lines as thick as many rows pass. Fonts by name, no scripts, nothing loaded from elsewhere.
public final class PlanSvg {

    private static final String FONTS =
            "Inter, 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";
    private static final double MARGIN = 24;
    private static final double WIDTH = 190;
    private static final double HEIGHT = 66;
    private static final double GAP_X = 22;
    private static final double GAP_Y = 40;
    private static final double PADDING = 12;

    /// From cold to hot, told apart by colour-blind eyes by their lightness.
    private static final String[] HEAT = {"#d0d7de", "#fbe3ae", "#f7b955", "#e8813a", "#bf3f0d"};

    private static final double[] STEPS = {0.01, 0.05, 0.2, 0.4};

    private final Palette palette;
    private final SansMetrics bold = new SansMetrics(13);
    private final SansMetrics plain = new SansMetrics(11);

    public PlanSvg(Palette palette) {
        this.palette = palette;
    }

    /// The complete document.
    public String render(Measures measures) {
        var columns = new PlanColumns(measures.plan().tree());
        double width = columns.columns() * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN;
        double height = columns.rows() * (HEIGHT + GAP_Y) - GAP_Y + 2 * MARGIN;
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "font-family",
                FONTS);
        svg.text("title", "Plan of " + measures.nodes().size() + " nodes");
        svg.empty("rect", "width", width, "height", height, "fill", palette.background());
        measures.nodes().forEach(node -> edge(svg, columns, node));
        measures.nodes().forEach(node -> card(svg, columns, node));
        svg.close("svg");
        return svg.toString();
    }

    static String heat(double share) {
        int step = 0;
        while (step < STEPS.length && share >= STEPS[step]) {
            step++;
        }
        return HEAT[step];
    }

    private static double x(PlanColumns columns, int id) {
        return MARGIN + columns.column(id) * (WIDTH + GAP_X);
    }

    private static double y(PlanNode node) {
        return MARGIN + node.depth() * (HEIGHT + GAP_Y);
    }

    private void edge(Svg svg, PlanColumns columns, NodeMeasures measured) {
        PlanNode node = measured.node();
        if (node.parent() < 0) {
            return;
        }
        double fromX = x(columns, node.id()) + WIDTH / 2;
        double fromY = y(node);
        double toX = x(columns, node.parent()) + WIDTH / 2;
        double toY = fromY - GAP_Y;
        double middle = (fromY + toY) / 2;
        String path =
                "M%s %sC%s %s %s %s %s %s"
                        .formatted(
                                Svg.number(fromX),
                                Svg.number(fromY),
                                Svg.number(fromX),
                                Svg.number(middle),
                                Svg.number(toX),
                                Svg.number(middle),
                                Svg.number(toX),
                                Svg.number(toY));
        svg.empty(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                palette.line(),
                "stroke-opacity",
                0.55,
                "stroke-width",
                thickness(measured));
    }

    private static double thickness(NodeMeasures node) {
        double rows = node.rows() == null ? 0 : node.rows().total();
        return 1 + Math.min(7, Math.log10(Math.max(1, rows)));
    }

    private void card(Svg svg, PlanColumns columns, NodeMeasures measured) {
        PlanNode node = measured.node();
        double left = x(columns, node.id());
        double top = y(node);
        boolean never = node.actual() != null && !node.executed();
        svg.open("g", "opacity", never ? 0.5 : 1.0);
        svg.text("title", node.title());
        svg.empty(
                "rect",
                "x",
                left,
                "y",
                top,
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "rx",
                6.0,
                "fill",
                palette.surface(),
                "stroke",
                palette.border());
        svg.empty(
                "rect",
                "x",
                left,
                "y",
                top,
                "width",
                5.0,
                "height",
                HEIGHT,
                "rx",
                2.5,
                "fill",
                heat(measured.share()));
        double text = left + PADDING;
        String subplan = node.place().subplan();
        line(svg, bold, operation(node), text, top + 20, palette.text(), true);
        String target = subplan == null ? target(node) : (subplan + "  " + target(node)).strip();
        line(svg, plain, target, text, top + 38, palette.accent(), false);
        line(svg, plain, numbers(measured, never), text, top + 55, palette.muted(), false);
        svg.close("g");
    }

    private static String operation(PlanNode node) {
        String title = node.title();
        int on = title.indexOf(" on ");
        int using = title.indexOf(" using ");
        int end = using >= 0 && (on < 0 || using < on) ? using : on;
        return end < 0 ? title : title.substring(0, end);
    }

    private static String target(PlanNode node) {
        String name = node.target().name();
        String index = node.target().index();
        String read = name == null ? "" : name;
        return index == null ? read : read.isEmpty() ? index : read + " by " + index;
    }

    private static String numbers(NodeMeasures measured, boolean never) {
        if (never) {
            return "never executed";
        }
        String rows =
                measured.rows() == null ? "" : PlanWords.count(measured.rows().total()) + " rows";
        if (measured.time() == null) {
            var estimate = measured.node().estimate();
            return rows.isEmpty() && estimate != null
                    ? "cost "
                            + PlanWords.count(estimate.totalCost())
                            + ", "
                            + PlanWords.count(estimate.rows())
                            + " rows expected"
                    : rows;
        }
        return PlanWords.ms(measured.selfMs())
                + " · "
                + PlanWords.percent(measured.share())
                + " · "
                + rows;
    }

    private static void line(
            Svg svg,
            SansMetrics metrics,
            String words,
            double x,
            double y,
            String colour,
            boolean heavy) {
        svg.text(
                "text",
                fitted(metrics, words, heavy),
                "x",
                x,
                "y",
                y,
                "fill",
                colour,
                "font-size",
                heavy ? 13.0 : 11.0,
                "font-weight",
                heavy ? "bold" : "normal");
    }

    private static String fitted(SansMetrics metrics, String words, boolean heavy) {
        double room = WIDTH - 2 * PADDING;
        if (metrics.width(words, heavy) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && metrics.width(words.substring(0, end) + "…", heavy) > room) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end) + "…";
    }
}
