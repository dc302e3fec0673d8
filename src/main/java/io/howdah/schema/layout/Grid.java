package io.howdah.schema.layout;

import java.util.ArrayList;
import java.util.List;

/// Stacks boxes in columns, from top to bottom in the given order, so that the whole has about a
/// wanted proportion and left edges align.
final class Grid {

    private Grid() {}

    /// The upper left corners for boxes of the given sizes.
    ///
    /// @param proportion the wanted width divided by the height
    static List<Point> arrange(List<Size> sizes, double proportion, double gap) {
        double total = sizes.stream().mapToDouble(size -> size.height() + gap).sum();
        double tallest = sizes.stream().mapToDouble(Size::height).max().orElse(0);
        List<Point> best = List.of();
        double bestExtent = Double.MAX_VALUE;
        for (int columns = 1; columns <= sizes.size(); columns++) {
            double height = Math.max(tallest, total / columns);
            List<Point> corners = stack(sizes, height, gap);
            double extent = Packing.extent(sizes, corners, proportion);
            if (extent < bestExtent) {
                best = corners;
                bestExtent = extent;
            }
            if (height == tallest) {
                break;
            }
        }
        return best;
    }

    private static List<Point> stack(List<Size> sizes, double height, double gap) {
        List<Point> corners = new ArrayList<>();
        double x = 0;
        double y = 0;
        double column = 0;
        for (Size size : sizes) {
            // The column ends where the box would stick out by more than it stays in.
            if (y > 0 && y + size.height() / 2 > height) {
                x += column + gap;
                y = 0;
                column = 0;
            }
            corners.add(new Point(x, y));
            y += size.height() + gap;
            column = Math.max(column, size.width());
        }
        return corners;
    }
}
