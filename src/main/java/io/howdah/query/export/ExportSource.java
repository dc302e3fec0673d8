package io.howdah.query.export;

import io.howdah.query.RelationName;

/// What is exported from a server.
public sealed interface ExportSource {

    /// The rows of one statement, without its semicolon.
    record Query(String sql) implements ExportSource {}

    /// All rows of a table, view, materialized view or foreign table.
    record Table(RelationName name) implements ExportSource {}
}
