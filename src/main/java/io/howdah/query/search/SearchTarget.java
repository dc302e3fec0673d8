package io.howdah.query.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// One relation and which of its columns are searched.
///
/// @param path for people
/// @param sql its name in a statement
/// @param unsearched how many columns have types that are not looked at, or may not be read
record SearchTarget(String path, String sql, List<Column> columns, int unsearched) {

    /// @param sql its name in a statement
    /// @param number whether it is compared as a number
    record Column(String name, String sql, boolean number) {}

    SearchTarget {
        columns = List.copyOf(columns);
    }

    /// The columns that the text can be in: numbers only when it is one.
    List<Column> columns(String text) {
        List<Column> fitting = new ArrayList<>();
        for (Column column : columns) {
            if (!column.number() || isNumber(text)) {
                fitting.add(column);
            }
        }
        return fitting;
    }

    /// The condition that a row holds the text.
    static String condition(List<Column> columns, String text) {
        var any = new StringJoiner("\n    OR ");
        for (Column column : columns) {
            any.add(
                    column.number()
                            ? column.sql() + " = " + new BigDecimal(text.strip()).toPlainString()
                            : column.sql() + "::text ILIKE " + pattern(text));
        }
        return any.toString();
    }

    static String list(List<Column> columns) {
        var list = new StringJoiner(", ");
        columns.forEach(column -> list.add(column.sql() + "::text"));
        return list.toString();
    }

    private static String pattern(String text) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        // The escape string is the same whatever standard_conforming_strings says.
        return "E'%" + escaped.replace("\\", "\\\\").replace("'", "''") + "%'";
    }

    static boolean isNumber(String text) {
        return text.strip().matches("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    }
}
