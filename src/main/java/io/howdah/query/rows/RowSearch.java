package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.util.Arrays;
import java.util.List;

/// Finds the cells that contain a text, row by row from the top.
public final class RowSearch {

    /// More cells than this are not listed.
    public static final int MOST = 1_000_000;

    /// Cells by place and position, in reading order.
    public static final class Hits {

        public static final Hits NONE = new Hits(new long[0], true);

        // place << 32 | position
        private final long[] cells;
        private final boolean complete;

        private Hits(long[] cells, boolean complete) {
            this.cells = cells;
            this.complete = complete;
        }

        public int count() {
            return cells.length;
        }

        /// False when there are more than are listed.
        public boolean isComplete() {
            return complete;
        }

        public int place(int hit) {
            return (int) (cells[hit] >>> 32);
        }

        public int position(int hit) {
            return (int) cells[hit];
        }

        /// The first hit at or behind a cell, round the end; -1 when there is none.
        public int from(int place, int position) {
            if (cells.length == 0) {
                return -1;
            }
            int at = Arrays.binarySearch(cells, (long) place << 32 | position);
            int found = at >= 0 ? at : -at - 1;
            return found == cells.length ? 0 : found;
        }

        /// The last hit before a cell, round the beginning; -1 when there is none.
        public int before(int place, int position) {
            if (cells.length == 0) {
                return -1;
            }
            int at = Arrays.binarySearch(cells, (long) place << 32 | position);
            int found = (at >= 0 ? at : -at - 1) - 1;
            return found < 0 ? cells.length - 1 : found;
        }
    }

    private RowSearch() {}

    /// All cells of a view that contain the needle.
    ///
    /// @param order the result's column at each position
    public static Hits find(
            PackedRows rows, RowView view, List<Integer> order, Needle needle, StopSign stop) {
        var reader = new ValueReader(rows);
        int[] columns = order.stream().mapToInt(Integer::intValue).toArray();
        var cells = new long[64];
        int count = 0;
        for (int place = 0; place < view.size(); place++) {
            stop.check(place);
            int row = view.row(place);
            for (int position = 0; position < columns.length; position++) {
                int length = reader.read(row, columns[position]);
                if (length == ValueReader.NULL || !needle.isIn(reader.bytes(), length)) {
                    continue;
                }
                if (count == MOST) {
                    return new Hits(cells, false);
                }
                if (count == cells.length) {
                    cells = Arrays.copyOf(cells, Math.min(MOST, 2 * count));
                }
                cells[count++] = (long) place << 32 | position;
            }
        }
        return new Hits(Arrays.copyOf(cells, count), true);
    }
}
