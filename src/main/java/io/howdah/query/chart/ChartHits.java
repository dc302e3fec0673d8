package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The places of a chart that one can point at, from left to right: each dot, or all that stands at one
/// place of the bottom axis.
final class ChartHits {

    /// Pixels from a dot within which it is meant.
    private static final double NEAR = 24;

    private record Placed(int series, Series.Point point) {}

    private final ChartFigures figures;
    private final ChartScale scale;
    private final List<List<Placed>> spots;

    ChartHits(ChartFigures figures, ChartScale scale) {
        this.figures = figures;
        this.scale = scale;
        spots = figures.kind() == ChartKind.SCATTER ? dots() : stacks();
    }

    private List<List<Placed>> dots() {
        List<List<Placed>> dots = new ArrayList<>();
        for (int i = 0; i < figures.series().size(); i++) {
            for (Series.Point point : figures.series().get(i).points()) {
                dots.add(List.of(new Placed(i, point)));
            }
        }
        dots.sort(Comparator.comparingDouble(dot -> dot.getFirst().point().x()));
        return dots;
    }

    private List<List<Placed>> stacks() {
        Map<Double, List<Placed>> stacks = new TreeMap<>();
        for (int i = 0; i < figures.series().size(); i++) {
            for (Series.Point point : figures.series().get(i).points()) {
                stacks.computeIfAbsent(point.x(), x -> new ArrayList<>()).add(new Placed(i, point));
            }
        }
        return List.copyOf(stacks.values());
    }

    int size() {
        return spots.size();
    }

    private double x(List<Placed> spot) {
        return scale.x(spot.getFirst().point().x() + figures.width() / 2);
    }

    /// The place that is meant by a point of the picture; empty when there is none near.
    Optional<Integer> near(double x, double y) {
        boolean inside =
                x >= scale.left() - NEAR
                        && x <= scale.right() + NEAR
                        && y >= scale.top() - NEAR
                        && y <= scale.bottom() + NEAR;
        boolean dots = figures.kind() == ChartKind.SCATTER;
        return IntStream.range(0, inside ? spots.size() : 0)
                .boxed()
                .min(Comparator.comparingDouble(i -> distance(spots.get(i), x, y)))
                .filter(i -> !dots || distance(spots.get(i), x, y) <= NEAR);
    }

    private double distance(List<Placed> spot, double x, double y) {
        double across = x(spot) - x;
        return figures.kind() == ChartKind.SCATTER
                ? Math.hypot(across, scale.y(spot.getFirst().point().y()) - y)
                : Math.abs(across);
    }

    ChartHit get(int index) {
        List<Placed> spot = spots.get(index);
        double at = spot.getFirst().point().x();
        String title =
                switch (figures.kind()) {
                    case BAR -> ChartText.cut(figures.names().get((int) at), 60);
                    case HISTOGRAM ->
                            ChartText.at(at, figures.axis())
                                    + " to "
                                    + ChartText.at(at + figures.width(), figures.axis());
                    case LINE, SCATTER ->
                            figures.axis().name() + " " + ChartText.at(at, figures.axis());
                };
        return new ChartHit(x(spot), title, spot.stream().map(this::value).toList());
    }

    private ChartHit.Value value(Placed placed) {
        String series = figures.series().get(placed.series()).name();
        boolean bars = figures.kind() == ChartKind.BAR && figures.series().size() == 1;
        return new ChartHit.Value(
                placed.series(),
                ChartText.cut(bars ? figures.yName() : series, 40),
                ChartText.number(placed.point().y()),
                scale.y(placed.point().y()));
    }
}
