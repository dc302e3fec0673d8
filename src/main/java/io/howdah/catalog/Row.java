package io.howdah.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of a catalog query, by column name.
final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNull(result.getString(column), column);
    }

    @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    @Nullable Integer numberOrNull(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? null : value;
    }

    long wide(String column) throws SQLException {
        return result.getLong(column);
    }

    float real(String column) throws SQLException {
        return result.getFloat(column);
    }

    /// The elements of an array; none for NULL.
    List<String> texts(String column) throws SQLException {
        Array array = result.getArray(column);
        if (array == null) {
            return List.of();
        }
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    /// A `text[]` of `key=value`, such as `reloptions`.
    Map<String, String> options(String column) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : texts(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
