package io.howdah.schema.layout;

import java.util.ArrayList;
import java.util.List;

/// Packs boxes so that the whole has about a wanted proportion: each, in the given order, as high
/// and then as far left as it fits under those before it (a skyline).
final class Packing {

    private static final int TRIES = 24;

    private Packing() {}

    /// The upper left corners for boxes of the given sizes.
    ///
    /// @param proportion the wanted width divided by the height
    static List<Point> pack(List<Size> sizes, double proportion, double gap) {
        double widest = sizes.stream().mapToDouble(Size::width).max().orElse(0);
        double area =
                sizes.stream()
                        .mapToDouble(size -> (size.width() + gap) * (size.height() + gap))
                        .sum();
        double ideal = Math.sqrt(area * proportion);
        List<Point> best = List.of();
        double bestExtent = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            double width = Math.max(widest, ideal * (0.8 + 0.05 * i));
            List<Point> corners = new Skyline(width + gap, gap).place(sizes);
            double extent = extent(sizes, corners, proportion);
            if (extent < bestExtent - 0.5) {
                best = corners;
                bestExtent = extent;
            }
        }
        return best;
    }

    /// The height of the smallest viewport of the wanted proportion that shows everything.
    static double extent(List<Size> sizes, List<Point> corners, double proportion) {
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < sizes.size(); i++) {
            right = Math.max(right, corners.get(i).x() + sizes.get(i).width());
            bottom = Math.max(bottom, corners.get(i).y() + sizes.get(i).height());
        }
        return Math.max(right / proportion, bottom);
    }

    /// The lower outline of what is placed, as steps from left to right.
    private static final class Skyline {

        private record Step(double from, double to, double bottom) {}

        private final double width;
        private final double gap;
        private List<Step> steps;

        Skyline(double width, double gap) {
            this.width = width;
            this.gap = gap;
            this.steps = List.of(new Step(0, width, 0));
        }

        List<Point> place(List<Size> sizes) {
            List<Point> corners = new ArrayList<>();
            for (Size size : sizes) {
                Point corner = best(size.width() + gap);
                corners.add(corner);
                cover(corner, size.width() + gap, size.height() + gap);
            }
            return corners;
        }

        private Point best(double boxWidth) {
            Point best = new Point(0, Double.MAX_VALUE);
            for (Step step : steps) {
                if (step.from() + boxWidth <= width + 0.001) {
                    double y = lowest(step.from(), step.from() + boxWidth);
                    if (y < best.y()) {
                        best = new Point(step.from(), y);
                    }
                }
            }
            return best;
        }

        private double lowest(double from, double to) {
            return steps.stream()
                    .filter(step -> step.from() < to && from < step.to())
                    .mapToDouble(Step::bottom)
                    .max()
                    .orElse(0);
        }

        private void cover(Point corner, double boxWidth, double boxHeight) {
            double from = corner.x();
            double to = from + boxWidth;
            List<Step> next = new ArrayList<>();
            for (Step step : steps) {
                if (step.from() < from) {
                    next.add(new Step(step.from(), Math.min(step.to(), from), step.bottom()));
                }
            }
            next.add(new Step(from, to, corner.y() + boxHeight));
            for (Step step : steps) {
                if (step.to() > to) {
                    next.add(new Step(Math.max(step.from(), to), step.to(), step.bottom()));
                }
            }
            steps = next;
        }
    }
}
