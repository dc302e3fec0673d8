package io.howdah.query.rows;

/// A rectangle of cells: places of rows and positions of columns as they are shown, both ends included.
public record CellRange(int top, int left, int bottom, int right) {

    public CellRange {
        if (top > bottom || left > right || top < 0 || left < 0) {
            throw new IllegalArgumentException(
                    "No rectangle: %d,%d to %d,%d".formatted(top, left, bottom, right));
        }
    }

    /// The rectangle that has two cells in opposite corners.
    public static CellRange between(int row, int column, int otherRow, int otherColumn) {
        return new CellRange(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(row, otherRow),
                Math.max(column, otherColumn));
    }

    public boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    public boolean intersectsRow(int row) {
        return row >= top && row <= bottom;
    }

    public int rows() {
        return bottom - top + 1;
    }

    public int columns() {
        return right - left + 1;
    }

    public long cells() {
        return (long) rows() * columns();
    }
}
