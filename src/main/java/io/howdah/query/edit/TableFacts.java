package io.howdah.query.edit;

import io.howdah.query.edit.EditableColumn.Comparison;
import java.util.List;
import java.util.Map;

/// What the catalog says about a table of a result.
///
/// @param kind `pg_class.relkind`
/// @param parent whether other tables inherit from it, so that its key does not cover their rows
record TableFacts(
        TableName name,
        char kind,
        boolean system,
        boolean parent,
        Privileges privileges,
        List<Column> columns,
        List<Key> keys,
        Map<String, List<Integer>> constraints) {

    record Privileges(boolean insert, boolean delete) {}

    record Column(
            int attribute,
            String name,
            String sql,
            String type,
            Comparison comparison,
            List<String> labels,
            Flags flags) {}

    /// @param always GENERATED ALWAYS AS IDENTITY
    /// @param computed GENERATED ALWAYS AS (expression)
    /// @param defaultValue its expression, "" when there is none
    record Flags(
            boolean notNull,
            boolean always,
            boolean identity,
            boolean computed,
            String defaultValue,
            boolean insert,
            boolean update) {}

    /// A unique index.
    record Key(
            String name,
            boolean primary,
            List<Integer> attributes,
            boolean immediate,
            boolean partial,
            boolean expression,
            boolean valid) {}
}
