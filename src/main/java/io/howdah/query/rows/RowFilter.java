package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds the rows that fulfil all of some conditions.
public final class RowFilter {

    private final PackedRows rows;
    private final List<ResultColumn> columns;
    private final StopSign stop;

    public RowFilter(PackedRows rows, List<ResultColumn> columns, StopSign stop) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.stop = stop;
    }

    /// The rows of the view that fulfil them, in the view's order.
    public RowView filter(RowView view, List<Condition> conditions) {
        List<IntPredicate> tests = conditions.stream().map(this::test).toList();
        var kept = new int[Math.min(1024, view.size())];
        int count = 0;
        for (int place = 0; place < view.size(); place++) {
            stop.check(place);
            int row = view.row(place);
            if (fulfils(tests, row)) {
                if (count == kept.length) {
                    kept = Arrays.copyOf(kept, (int) Math.min(view.size(), 2L * count));
                }
                kept[count++] = row;
            }
        }
        return RowView.of(Arrays.copyOf(kept, count));
    }

    private static boolean fulfils(List<IntPredicate> tests, int row) {
        for (IntPredicate test : tests) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }

    private IntPredicate test(Condition condition) {
        if (condition.column() != Condition.ANY) {
            int column = condition.column();
            var test = new CellTest(rows, condition, ValueKind.of(columns.get(column)));
            return row -> test.test(row, column);
        }
        // As texts: "contains 4" is asked of numbers too.
        var test = new CellTest(rows, condition, ValueKind.TEXT);
        boolean all = condition.operator() == Operator.CONTAINS_NOT;
        return row -> {
            IntStream every = IntStream.range(0, columns.size());
            return all
                    ? every.allMatch(column -> test.test(row, column))
                    : every.anyMatch(column -> test.test(row, column));
        };
    }
}
