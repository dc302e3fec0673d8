package io.howdah.catalog;

import java.sql.SQLException;

/// Makes a record of a row.
@FunctionalInterface
interface RowMapper<T> {

    T map(Row row) throws SQLException;
}
