package io.howdah.ui.result.compare;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.rows.ResultDiff;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.result.CellMarks;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Tone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The differences of two results as rows that a grid shows: what became of each, and its values; a value
/// that changed stands beside the old one.
///
/// @param rows the change and the values of each differing row, those of the second result where it has it
record Comparison(
        ResultViewModel before,
        ResultViewModel after,
        List<ResultDiff.ColumnPair> columns,
        ResultDiff diff,
        PackedRows rows)
        implements CellMarks {

    /// Beside each other, values are cut after this many bytes.
    private static final int MOST_BYTES = 200;

    private static final long TEXT = 25;

    /// Compares in the background.
    static Comparison of(
            ResultViewModel before,
            ResultViewModel after,
            List<ResultDiff.ColumnPair> columns,
            List<ResultDiff.ColumnPair> keys,
            StopSign stop)
            throws IOException {
        ResultDiff diff = ResultDiff.of(before.rows(), after.rows(), columns, keys, stop);
        PackedRows rows = after.rows().beside(columns.size() + 1);
        var comparison = new Comparison(before, after, columns, diff, rows);
        boolean whole = false;
        try {
            for (int i = 0; i < diff.size(); i++) {
                stop.check(i);
                rows.add(comparison.new DiffRow(i));
            }
            rows.finish();
            whole = true;
        } finally {
            if (!whole) {
                rows.close();
            }
        }
        return comparison;
    }

    /// The columns that both results have, by name.
    static List<ResultDiff.ColumnPair> common(ResultViewModel before, ResultViewModel after) {
        List<ResultDiff.ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < after.columns().size(); i++) {
            String name = after.columns().get(i).name();
            for (int j = 0; j < before.columns().size(); j++) {
                int left = j;
                boolean free = pairs.stream().noneMatch(pair -> pair.before() == left);
                if (free && before.columns().get(j).name().equals(name)) {
                    pairs.add(new ResultDiff.ColumnPair(name, j, i));
                    break;
                }
            }
        }
        return pairs;
    }

    private final class DiffRow implements Row {

        private final int index;

        DiffRow(int index) {
            this.index = index;
        }

        @Override
        public int columns() {
            return columns.size() + 1;
        }

        @Override
        public byte @Nullable [] value(int column) {
            if (column == 0) {
                return diff.change(index)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .getBytes(StandardCharsets.UTF_8);
            }
            ResultDiff.ColumnPair pair = columns.get(column - 1);
            return diff.afterRow(index) == ResultDiff.NONE
                    ? before.rows().bytes(diff.beforeRow(index), pair.before())
                    : after.rows().bytes(diff.afterRow(index), pair.after());
        }
    }

    /// The heads of [#rows].
    List<ResultColumn> heads() {
        List<ResultColumn> heads = new ArrayList<>();
        heads.add(new ResultColumn("change", "text", TEXT, 0, 0));
        columns.forEach(pair -> {
            ResultColumn column = after.columns().get(pair.after());
            heads.add(new ResultColumn(column.name(), column.type(), column.typeOid(), 0, 0));
        });
        return heads;
    }

    @Override
    public Optional<Mark> at(int row, int column) {
        return switch (diff.change(row)) {
            case ADDED -> Optional.of(Mark.background(Tone.CELL_ADDED));
            case REMOVED -> Optional.of(Mark.struck(Tone.CELL_DELETED));
            case CHANGED ->
                    column == 0
                            ? Optional.of(Mark.background(Tone.CELL_CHANGED))
                            : changed(row, columns.get(column - 1));
        };
    }

    private Optional<Mark> changed(int row, ResultDiff.ColumnPair pair) {
        int old = diff.beforeRow(row);
        int fresh = diff.afterRow(row);
        byte[] oldValue = before.rows().bytes(old, pair.before());
        byte[] newValue = after.rows().bytes(fresh, pair.after());
        if (Arrays.equals(oldValue, newValue)) {
            return Optional.empty();
        }
        String words =
                words(before.rows().text(old, pair.before(), MOST_BYTES))
                        + " → "
                        + words(after.rows().text(fresh, pair.after(), MOST_BYTES));
        return Optional.of(Mark.value(Tone.CELL_CHANGED, words));
    }

    private static String words(@Nullable String value) {
        return value == null ? "NULL" : value;
    }
}
