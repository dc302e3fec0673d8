package io.howdah.embedded.bazaar;

import java.sql.SQLException;

/// Rows of one table, or of a part of one.
///
/// @param target the table with its columns, as `COPY` wants them
/// @param caption what the rows are, for the progress shown
/// @param rows about how many there are
/// @param source writes them
record Table(String target, String caption, long rows, Source source) {

    @FunctionalInterface
    interface Source {
        void write(CopyRows rows) throws SQLException;
    }

    String copyStatement() {
        return "COPY " + target + " FROM STDIN";
    }
}
