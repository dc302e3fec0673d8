package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pass over an area of cells.
final class AggregateScan {

    private final PackedRows rows;
    private final RowView view;
    private final List<Integer> order;
    private final StopSign stop;
    private final List<ValueKind> kinds;
    private final ValueReader reader;
    private final DistinctValues distinct = new DistinctValues();
    private final ExactSum sum = new ExactSum();
    private long nulls;
    private boolean distinctIsLower;
    private @Nullable Extremes extremes;

    AggregateScan(
            PackedRows rows,
            List<ResultColumn> columns,
            RowView view,
            List<Integer> order,
            StopSign stop) {
        this.rows = rows;
        this.view = view;
        this.order = order;
        this.stop = stop;
        kinds = columns.stream().map(ValueKind::of).toList();
        reader = new ValueReader(rows);
    }

    Aggregates scan(CellArea area) {
        List<Integer> positions = area.columns();
        List<ValueKind> used = positions.stream().map(order::get).map(kinds::get).toList();
        boolean numbers = used.stream().anyMatch(ValueKind::isNumber);
        if (Aggregates.comparable(used)) {
            boolean mixed = used.stream().distinct().count() > 1;
            ValueKind kind = mixed ? ValueKind.NUMERIC : used.getFirst();
            extremes = new Extremes(rows, new ValueOrder(rows, kind));
        }
        int step = 0;
        for (CellArea.Band band : area.bands()) {
            List<Integer> covered = new ArrayList<>();
            band.columns().forEach(position -> covered.add(order.get(position)));
            for (int place = band.top(); place <= band.bottom(); place++) {
                stop.check(step++);
                for (int column : covered) {
                    take(view.row(place), column);
                }
            }
        }
        boolean summed = numbers && sum.count() > 0 && sum.isFinite();
        return new Aggregates(
                area.rows(),
                positions.size(),
                area.cells(),
                nulls,
                distinct.count(),
                distinctIsLower,
                summed ? Optional.of(sum.sum()) : Optional.empty(),
                summed ? Optional.of(sum.average()) : Optional.empty(),
                Optional.ofNullable(extremes).flatMap(Extremes::least),
                Optional.ofNullable(extremes).flatMap(Extremes::greatest));
    }

    private void take(int row, int column) {
        int length = reader.read(row, column);
        if (length == ValueReader.NULL) {
            nulls++;
            return;
        }
        distinctIsLower |= !distinct.add(reader.bytes(), length);
        if (kinds.get(column).isNumber()) {
            sum.add(reader.bytes(), length);
        }
        if (extremes != null) {
            extremes.take(row, column);
        }
    }
}
