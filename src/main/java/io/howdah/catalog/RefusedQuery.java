package io.howdah.catalog;

import java.sql.SQLException;

/// A query of a reading that the role may not run.
final class RefusedQuery extends SQLException {

    private final String sql;

    RefusedQuery(String sql, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String reason() {
        return String.valueOf(getMessage()).replaceFirst("^ERROR: ", "");
    }
}
