package io.howdah.catalog;

import java.sql.SQLException;

/// Does something with a row.
@FunctionalInterface
interface RowAction {

    void accept(Row row) throws SQLException;
}
