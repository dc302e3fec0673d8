package io.howdah.ui.result;

import java.util.Arrays;

/// Where the cells of a grid are on its canvas, in pixels: heads above, row numbers at the left, pinned
/// columns beside them, and the scrolled rest.
final class GridGeometry {

    /// How far from a column's edge the mouse may catch it.
    static final double EDGE = 4;

    /// Where a click sorts, at the right of a head.
    static final double SORT_WIDTH = 22;

    private static final double ROW_HEIGHT = 1.9;
    private static final double HEAD_HEIGHT = 3.1;
    private static final double DIGIT_WIDTH = 0.56;

    private final ColumnLayout layout;
    private double fontSize = 13;
    private double width;
    private double height;
    private int rows;
    private int mostRows;
    private double scrollX;
    private double scrollY;
    private double[] lefts = {0};
    private int columns;
    private int pinned;

    GridGeometry(ColumnLayout layout) {
        this.layout = layout;
    }

    /// Measures anew a view with scroll bars beside it, which take room only where they are needed.
    ///
    /// @param bar how thick they are
    void fit(double allWidth, double allHeight, double bar, double size, int rowCount) {
        double x = scrollX;
        double y = scrollY;
        measure(allWidth, allHeight, size, rowCount);
        double wide = numberWidth() + lefts[columns];
        double high = headHeight() + rows * rowHeight();
        boolean down = high > allHeight;
        boolean across = wide > allWidth - (down ? bar : 0);
        down |= high > allHeight - (across ? bar : 0);
        // The larger view may have scrolled less.
        scrollX = x;
        scrollY = y;
        measure(
                Math.max(0, allWidth - (down ? bar : 0)),
                Math.max(0, allHeight - (across ? bar : 0)),
                size,
                rowCount);
    }

    /// Measures anew; the scroll position stays as far as it can.
    void measure(double canvasWidth, double canvasHeight, double size, int rowCount) {
        width = canvasWidth;
        height = canvasHeight;
        fontSize = size;
        rows = rowCount;
        mostRows = Math.max(mostRows, rowCount);
        columns = layout.size();
        pinned = layout.pinned();
        lefts = new double[columns + 1];
        for (int i = 0; i < columns; i++) {
            lefts[i + 1] = lefts[i] + Math.rint(layout.width(layout.column(i)) * scale());
        }
        scrollTo(scrollX, scrollY);
    }

    double scale() {
        return fontSize / 13;
    }

    double columnWidth(int position) {
        return lefts[position + 1] - lefts[position];
    }

    double rowHeight() {
        return Math.rint(fontSize * ROW_HEIGHT);
    }

    double headHeight() {
        return Math.rint(fontSize * HEAD_HEIGHT);
    }

    /// Wide enough for the largest row number there has been: it does not jump when rows are filtered.
    double numberWidth() {
        int digits = Math.max(3, String.format("%,d", Math.max(1, mostRows)).length());
        return Math.rint(fontSize * DIGIT_WIDTH * digits + 16);
    }

    double fontSize() {
        return fontSize;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double scrollX() {
        return scrollX;
    }

    double scrollY() {
        return scrollY;
    }

    /// Where the scrolled columns begin.
    double scrolledLeft() {
        return numberWidth() + lefts[pinned];
    }

    double viewWidth() {
        return Math.max(0, width - scrolledLeft());
    }

    double viewHeight() {
        return Math.max(0, height - headHeight());
    }

    double maxScrollX() {
        double all = lefts[columns] - lefts[pinned];
        return Math.max(0, all - viewWidth());
    }

    double maxScrollY() {
        return Math.max(0, rows * rowHeight() - viewHeight());
    }

    void scrollTo(double x, double y) {
        scrollX = Math.rint(Math.clamp(x, 0, maxScrollX()));
        scrollY = Math.rint(Math.clamp(y, 0, maxScrollY()));
    }

    /// The left edge of a column on the canvas.
    double left(int position) {
        double left = numberWidth() + lefts[position];
        return position < pinned ? left : left - scrollX;
    }

    double top(int place) {
        return headHeight() + place * rowHeight() - scrollY;
    }

    int firstRow() {
        return Math.clamp((long) (scrollY / rowHeight()), 0, Math.max(0, rows - 1));
    }

    /// One beyond the last row that can be seen, partly at least.
    int endRow() {
        return (int) Math.min(rows, (long) Math.ceil((scrollY + viewHeight()) / rowHeight()));
    }

    /// The first position of the scrolled columns that can be seen.
    int firstColumn() {
        int at = indexOf(lefts[pinned] + scrollX);
        return Math.clamp(at, pinned, Math.max(pinned, columns - 1));
    }

    /// One beyond the last position that can be seen.
    int endColumn() {
        double right = lefts[pinned] + scrollX + viewWidth();
        int at = indexOf(right);
        return Math.min(columns, at + 1);
    }

    /// The position whose column has this distance from the first one's left edge.
    private int indexOf(double x) {
        int at = Arrays.binarySearch(lefts, 0, columns + 1, x);
        return at >= 0 ? at : -at - 2;
    }

    /// The place of the row at a height on the canvas; the nearest one outside.
    int rowAt(double y) {
        double row = Math.floor((y - headHeight() + scrollY) / rowHeight());
        return (int) Math.clamp(row, 0, Math.max(0, rows - 1));
    }

    /// The position of the column at a distance from the canvas' left; the nearest one outside.
    int columnAt(double x) {
        double inside = x - numberWidth();
        boolean overPinned = inside < lefts[pinned];
        int at = indexOf(Math.max(0, overPinned ? inside : inside + scrollX));
        return Math.clamp(at, 0, Math.max(0, columns - 1));
    }

    boolean isInHead(double y) {
        return y < headHeight();
    }

    boolean isInNumbers(double x) {
        return x < numberWidth();
    }

    /// Whether there is a cell at a point, and not the empty space behind the last ones.
    boolean isOverCell(double x, double y) {
        return !isInHead(y)
                && !isInNumbers(x)
                && y < top(rows)
                && x < numberWidth() + lefts[columns] - (pinned == columns ? 0 : scrollX);
    }

    /// The position of the column whose right edge is near, -1 when none is.
    int edgeAt(double x) {
        if (columns == 0) {
            return -1;
        }
        int at = columnAt(x);
        if (Math.abs(left(at) + columnWidth(at) - x) <= EDGE) {
            return at;
        }
        return at > 0 && Math.abs(left(at) - x) <= EDGE ? at - 1 : -1;
    }

    /// The position of the column whose arrow is at a point of the heads, -1 when there is none.
    int sortAt(double x, double y) {
        if (columns == 0 || !isInHead(y) || isInNumbers(x) || edgeAt(x) >= 0) {
            return -1;
        }
        int at = columnAt(x);
        double right = left(at) + columnWidth(at);
        return x < right && x > right - SORT_WIDTH ? at : -1;
    }

    /// Scrolls as little as possible until a cell can be seen whole.
    void reveal(int place, int position) {
        double x = scrollX;
        if (position >= pinned && position < columns) {
            double left = lefts[position] - lefts[pinned];
            double right = left + columnWidth(position);
            x = left < scrollX ? left : Math.max(scrollX, Math.min(left, right - viewWidth()));
        }
        double top = place * rowHeight();
        double y = top < scrollY ? top : Math.max(scrollY, top + rowHeight() - viewHeight());
        scrollTo(x, y);
    }

    /// How many whole rows fit.
    int pageRows() {
        return Math.max(1, (int) (viewHeight() / rowHeight()));
    }
}
