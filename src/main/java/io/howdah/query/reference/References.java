package io.howdah.query.reference;

import io.howdah.connect.Lease;
import io.howdah.query.ResultColumn;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The foreign keys of the tables whose columns a result shows.
public final class References {

    private static final int LONGEST_TITLE = 60;

    private final List<ResultColumn> columns;
    private final List<ForeignKey> keys;

    private References(List<ResultColumn> columns, List<ForeignKey> keys) {
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
    }

    /// Those of a result without tables.
    public static References none() {
        return new References(List.of(), List.of());
    }

    /// Asks over a short lease, never in the user's transaction. Blocks.
    public static References read(Lease lease, List<ResultColumn> columns) throws SQLException {
        Set<Long> tables = new LinkedHashSet<>();
        columns.stream().map(ResultColumn::tableOid).filter(oid -> oid != 0).forEach(tables::add);
        if (tables.isEmpty()) {
            return none();
        }
        String list = "{" + String.join(",", tables.stream().map(String::valueOf).toList()) + "}";
        List<ForeignKey> keys = new ArrayList<>();
        try (PreparedStatement query =
                lease.connection().prepareStatement(ReferenceQueries.FOREIGN_KEYS)) {
            query.setString(1, list);
            query.setString(2, list);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(new ForeignKey(row.getString(1), end(row, 2), end(row, 6)));
                }
            }
        }
        return new References(columns, keys);
    }

    private static ForeignKey.End end(ResultSet row, int at) throws SQLException {
        return new ForeignKey.End(
                row.getLong(at),
                row.getString(at + 1),
                numbers(row.getArray(at + 2)),
                List.of((String[]) row.getArray(at + 3).getArray()));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }

    /// Where the row of a cell leads to: first along the foreign keys that the cell's column is a part of,
    /// then to the rows that refer to its own.
    ///
    /// @param place the cell's column in the result
    /// @param row gives the value of a column of the result
    public List<RowLink> links(int place, IntFunction<@Nullable String> row) {
        if (place >= columns.size() || columns.get(place).tableOid() == 0) {
            return List.of();
        }
        ResultColumn column = columns.get(place);
        List<RowLink> links = new ArrayList<>();
        for (ForeignKey key : keys) {
            if (key.from().table() == column.tableOid()
                    && key.from().attributes().contains(column.attributeNumber())) {
                link(true, key.from(), key.to(), place, row).ifPresent(links::add);
            }
        }
        for (ForeignKey key : keys) {
            if (key.to().table() == column.tableOid()) {
                link(false, key.to(), key.from(), place, row).ifPresent(links::add);
            }
        }
        return links;
    }

    /// Nothing when the result lacks a column of the key or one of them is NULL.
    private Optional<RowLink> link(
            boolean forward,
            ForeignKey.End here,
            ForeignKey.End there,
            int place,
            IntFunction<@Nullable String> row) {
        List<String> conditions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < here.attributes().size(); i++) {
            int at = placeOf(here, here.attributes().get(i), place);
            String value = at < 0 ? null : row.apply(at);
            if (value == null) {
                return Optional.empty();
            }
            conditions.add(there.columns().get(i) + " = " + quoted(value));
            words.add(there.columns().get(i) + " = " + cut(value));
        }
        String sql =
                "SELECT *\n  FROM %s\n WHERE %s"
                        .formatted(there.sql(), String.join("\n   AND ", conditions));
        String title = there.sql() + ", " + words.stream().collect(Collectors.joining(", "));
        return Optional.of(new RowLink(forward, title, sql));
    }

    /// The cell's own column first: the result may show several rows of a table side by side.
    private int placeOf(ForeignKey.End end, int attribute, int preferred) {
        if (shows(preferred, end, attribute)) {
            return preferred;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (shows(i, end, attribute)) {
                return i;
            }
        }
        return -1;
    }

    private boolean shows(int place, ForeignKey.End end, int attribute) {
        ResultColumn column = columns.get(place);
        return column.tableOid() == end.table() && column.attributeNumber() == attribute;
    }

    /// Right whatever `standard_conforming_strings` says.
    private static String quoted(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_TITLE
                ? value
                : value.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
