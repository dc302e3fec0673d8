package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.value.ValueKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Groups rows by columns and tells measures of each group; or spreads the groups of a last column to the
/// side, which makes a pivot table.
public final class Grouping {

    /// More groups than this are no summary.
    public static final int MOST_GROUPS = 200_000;

    /// More columns than this nobody reads.
    public static final int MOST_SPREAD = 300;

    private static final long BIGINT = 20;
    private static final long NUMERIC = 1700;

    private final PackedRows rows;
    private final List<ResultColumn> columns;
    private final StopSign stop;

    public Grouping(PackedRows rows, List<ResultColumn> columns, StopSign stop) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.stop = stop;
    }

    /// There are too many groups; the message says so to the user.
    public static final class TooManyGroupsException extends RuntimeException {

        TooManyGroupsException(String message) {
            super(message);
        }
    }

    private static final class Group {

        private final int firstRow;
        private final List<Accumulator> accumulators;

        Group(int firstRow, List<Accumulator> accumulators) {
            this.firstRow = firstRow;
            this.accumulators = accumulators;
        }
    }

    /// A row for each group, in the order in which the groups begin.
    ///
    /// @throws TooManyGroupsException beyond [#MOST_GROUPS]
    public Table group(RowView view, List<Integer> by, List<Measure> measures) {
        List<ResultColumn> heads = new ArrayList<>(by.stream().map(this::keyColumn).toList());
        measures.forEach(measure -> heads.add(head(measure, words(measure))));
        Table table = Table.of(heads);
        for (Group group : groups(view, by, measures)) {
            List<@Nullable String> values = new ArrayList<>(key(group, by));
            group.accumulators.forEach(one -> values.add(one.result().orElse(null)));
            table.add(values);
        }
        return table;
    }

    /// A row for each group, a column for each value of another column.
    ///
    /// @throws TooManyGroupsException beyond [#MOST_GROUPS] or [#MOST_SPREAD]
    public Table pivot(RowView view, List<Integer> by, int spread, Measure measure) {
        List<Integer> all = new ArrayList<>(by);
        all.add(spread);
        Set<@Nullable String> names = new LinkedHashSet<>();
        Map<List<@Nullable String>, Map<@Nullable String, String>> cells = new LinkedHashMap<>();
        for (Group group : groups(view, all, List.of(measure))) {
            List<@Nullable String> key = key(group, by);
            @Nullable String name = rows.text(group.firstRow, spread);
            names.add(name);
            Map<@Nullable String, String> line =
                    cells.computeIfAbsent(key, fresh -> new LinkedHashMap<>());
            group.accumulators.getFirst().result().ifPresent(value -> line.put(name, value));
        }
        if (names.size() > MOST_SPREAD) {
            throw new TooManyGroupsException(
                    "%s has %,d different values, too many to be columns. Choose another column."
                            .formatted(columns.get(spread).name(), names.size()));
        }
        List<ResultColumn> heads = new ArrayList<>(by.stream().map(this::keyColumn).toList());
        names.forEach(name -> heads.add(head(measure, name == null ? "NULL" : name)));
        Table table = Table.of(heads);
        cells.forEach((key, line) -> {
            List<@Nullable String> values = new ArrayList<>(key);
            names.forEach(name -> values.add(line.get(name)));
            table.add(values);
        });
        return table;
    }

    private Iterable<Group> groups(RowView view, List<Integer> by, List<Measure> measures) {
        Map<ByteBuffer, Group> groups = new LinkedHashMap<>();
        var keys = new RowKey(rows, by);
        var reader = new ValueReader(rows);
        List<ValueOrder> orders =
                measures.stream().map(measure -> new ValueOrder(rows, kind(measure))).toList();
        for (int place = 0; place < view.size(); place++) {
            stop.check(place);
            int row = view.row(place);
            ByteBuffer key = keys.of(row);
            Group group = groups.get(key);
            if (group == null) {
                if (groups.size() == MOST_GROUPS) {
                    throw new TooManyGroupsException(
                            "There are more than %,d groups. Group by columns with fewer values."
                                    .formatted(MOST_GROUPS));
                }
                group = new Group(row, accumulators(measures, orders));
                groups.put(key, group);
            }
            for (int i = 0; i < measures.size(); i++) {
                group.accumulators.get(i).take(row, measures.get(i).column(), reader);
            }
        }
        return groups.values();
    }

    /// Counting needs no column.
    private ValueKind kind(Measure measure) {
        return measure.function() == Measure.Function.COUNT
                ? ValueKind.TEXT
                : ValueKind.of(columns.get(measure.column()));
    }

    private List<Accumulator> accumulators(List<Measure> measures, List<ValueOrder> orders) {
        List<Accumulator> all = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            all.add(Accumulator.of(measures.get(i).function(), rows, orders.get(i)));
        }
        return all;
    }

    private List<@Nullable String> key(Group group, List<Integer> by) {
        List<@Nullable String> key = new ArrayList<>();
        by.forEach(column -> key.add(rows.text(group.firstRow, column)));
        return key;
    }

    /// The same column, but no longer one of the table: a group is no row of it.
    private ResultColumn keyColumn(int column) {
        ResultColumn one = columns.get(column);
        return new ResultColumn(one.name(), one.type(), one.typeOid(), 0, 0);
    }

    private String words(Measure measure) {
        return measure.function() == Measure.Function.COUNT
                ? "count"
                : measure.function().word() + "(" + columns.get(measure.column()).name() + ")";
    }

    private ResultColumn head(Measure measure, String name) {
        return switch (measure.function()) {
            case COUNT, DISTINCT -> new ResultColumn(name, "bigint", BIGINT, 0, 0);
            case SUM, AVERAGE -> new ResultColumn(name, "numeric", NUMERIC, 0, 0);
            case LEAST, GREATEST -> {
                ResultColumn of = columns.get(measure.column());
                yield new ResultColumn(name, of.type(), of.typeOid(), 0, 0);
            }
        };
    }
}
