package io.howdah.query.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// The union of rectangles as bands: runs of rows in which the same columns are covered, top down.
/// A cell in several rectangles is counted once.
public record CellArea(List<Band> bands) {

    /// Rows from `top` to `bottom`, both included, and the positions of the columns covered there.
    public record Band(int top, int bottom, List<Integer> columns) {

        public Band {
            columns = List.copyOf(columns);
        }
    }

    public CellArea {
        bands = List.copyOf(bands);
    }

    public static CellArea of(List<CellRange> ranges) {
        var borders = new TreeSet<Integer>();
        for (CellRange range : ranges) {
            borders.add(range.top());
            borders.add(range.bottom() + 1);
        }
        List<Integer> edges = List.copyOf(borders);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            int top = edges.get(i);
            var columns = new BitSet();
            for (CellRange range : ranges) {
                if (range.intersectsRow(top)) {
                    columns.set(range.left(), range.right() + 1);
                }
            }
            if (!columns.isEmpty()) {
                List<Integer> covered = columns.stream().boxed().toList();
                bands.add(new Band(top, edges.get(i + 1) - 1, covered));
            }
        }
        return new CellArea(bands);
    }

    public long cells() {
        long cells = 0;
        for (Band band : bands) {
            cells += (long) (band.bottom() - band.top() + 1) * band.columns().size();
        }
        return cells;
    }

    public long rows() {
        long rows = 0;
        for (Band band : bands) {
            rows += band.bottom() - band.top() + 1;
        }
        return rows;
    }

    /// The positions of all columns that are covered anywhere, from the left.
    public List<Integer> columns() {
        return bands.stream().flatMap(band -> band.columns().stream()).distinct().sorted().toList();
    }
}
