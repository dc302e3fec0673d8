package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What can be told of a set of cells at a glance.
///
/// @param cells all of them, NULL included
/// @param distinct different values that are not NULL; when `distinctIsLower`, there are more than that
/// @param sum exact; NaN and infinities have none
/// @param least empty when the columns are of kinds that cannot be compared with each other
public record Aggregates(
        long rows,
        int columns,
        long cells,
        long nulls,
        long distinct,
        boolean distinctIsLower,
        Optional<BigDecimal> sum,
        Optional<BigDecimal> average,
        Optional<String> least,
        Optional<String> greatest) {

    /// Reads all the cells of an area.
    ///
    /// @param order the result's column at each position
    public static Aggregates of(
            PackedRows rows,
            List<ResultColumn> columns,
            RowView view,
            List<Integer> order,
            CellArea area,
            StopSign stop) {
        return new AggregateScan(rows, columns, view, order, stop).scan(area);
    }

    /// Whether values of these kinds may be compared with each other: all numbers, or all of one kind.
    static boolean comparable(List<ValueKind> kinds) {
        return kinds.stream().allMatch(ValueKind::isNumber)
                || kinds.stream().distinct().count() == 1;
    }
}
