package io.howdah.ui.result.export;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.export.KeptRows;
import io.howdah.query.rows.CellArea;
import io.howdah.query.rows.RowView;
import io.howdah.ui.result.GridViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows of a grid as they stand in it: sorted and filtered, columns in their order. It stays what it was
/// when the grid is arranged anew.
final class GridRows implements KeptRows {

    private final PackedRows rows;
    private final RowView view;
    private final List<ResultColumn> columns;
    private final int[] sources;
    private final List<CellArea.Band> bands;
    private final long count;

    private GridRows(GridViewModel model, List<CellArea.Band> bands, List<Integer> positions) {
        rows = model.result().rows();
        view = model.view();
        columns = positions.stream().map(model::column).toList();
        sources = positions.stream().mapToInt(model.layout()::column).toArray();
        this.bands = bands;
        count = bands.stream().mapToLong(band -> band.bottom() - band.top() + 1L).sum();
    }

    /// All that the grid shows.
    static GridRows all(GridViewModel model) {
        List<Integer> positions = IntStream.range(0, model.layout().size()).boxed().toList();
        int size = model.view().size();
        List<CellArea.Band> bands =
                size == 0 ? List.of() : List.of(new CellArea.Band(0, size - 1, positions));
        return new GridRows(model, bands, positions);
    }

    /// The selected rows with every column in which a cell is selected; nothing without a selection.
    static Optional<GridRows> selected(GridViewModel model) {
        CellArea area = model.selection().area();
        int size = model.view().size();
        List<CellArea.Band> bands = new ArrayList<>();
        for (CellArea.Band band : area.bands()) {
            // Rows that are being added stand below and belong to no result yet.
            if (band.top() < size) {
                bands.add(
                        new CellArea.Band(
                                band.top(), Math.min(band.bottom(), size - 1), band.columns()));
            }
        }
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(new GridRows(model, bands, area.columns()));
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public long rowCount() {
        return count;
    }

    @Override
    public Row row(long place) {
        long left = place;
        for (CellArea.Band band : bands) {
            int height = band.bottom() - band.top() + 1;
            if (left < height) {
                return new Cells(view.row(band.top() + (int) left));
            }
            left -= height;
        }
        throw new IndexOutOfBoundsException("row " + place + " of " + count);
    }

    private final class Cells implements Row {

        private final long row;

        Cells(long row) {
            this.row = row;
        }

        @Override
        public int columns() {
            return sources.length;
        }

        @Override
        public byte @Nullable [] value(int column) {
            return rows.bytes(row, sources[column]);
        }
    }
}
