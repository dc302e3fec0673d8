package io.howdah.catalog;

import io.howdah.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one level of the tree of objects at a time, each with one query.
///
/// The caller owns the connection, which may be in autocommit and read-only. Every method blocks
/// and throws [SQLException] as the server sent it; a role that lacks a privilege (SQLSTATE 42501)
/// loses that level only.
public final class ObjectTree {

    private final Connection connection;

    public ObjectTree(Connection connection) {
        this.connection = connection;
    }

    /// The databases of the server without templates.
    public List<DatabaseEntry> databases() throws SQLException {
        return list(
                TreeQueries.DATABASES,
                null,
                row ->
                        new DatabaseEntry(
                                row.text("name"),
                                row.text("owner"),
                                row.flag("current"),
                                row.flag("connectable"),
                                row.textOrNull("comment")));
    }

    /// The schemas of the connection's database, PostgreSQL's own last.
    public List<SchemaEntry> schemas() throws SQLException {
        return list(
                TreeQueries.SCHEMAS,
                null,
                row ->
                        new SchemaEntry(
                                row.text("name"),
                                row.text("owner"),
                                row.flag("system"),
                                row.flag("usable"),
                                row.textOrNull("comment")));
    }

    /// Everything in `pg_class` of one schema that has a name for people.
    public List<RelationEntry> relations(String schema) throws SQLException {
        return list(TreeQueries.RELATIONS_OF_SCHEMA, schema, ObjectTree::relation);
    }

    /// The relations of all schemas but PostgreSQL's own.
    public List<RelationEntry> relations() throws SQLException {
        return list(TreeQueries.USER_RELATIONS, null, ObjectTree::relation);
    }

    public List<ColumnEntry> columns(long relation) throws SQLException {
        return list(
                TreeQueries.COLUMNS,
                relation,
                row ->
                        new ColumnEntry(
                                row.text("name"),
                                row.text("type"),
                                row.flag("nullable"),
                                row.flag("primary_key"),
                                row.flag("foreign_key"),
                                row.textOrNull("default_expression"),
                                row.textOrNull("comment")));
    }

    /// The indexes of a table, the primary key's first.
    public List<IndexEntry> indexes(long relation) throws SQLException {
        return list(
                TreeQueries.INDEXES,
                relation,
                row ->
                        new IndexEntry(
                                row.wide("oid"),
                                row.text("name"),
                                row.text("method"),
                                row.flag("is_primary"),
                                row.flag("is_unique"),
                                row.flag("is_valid"),
                                row.text("definition"),
                                row.wide("bytes"),
                                row.wide("scans"),
                                row.textOrNull("comment")));
    }

    public List<RoutineEntry> routines(String schema) throws SQLException {
        return list(
                TreeQueries.ROUTINES,
                schema,
                row ->
                        new RoutineEntry(
                                row.wide("oid"),
                                new QualifiedName(row.text("schema"), row.text("name")),
                                RoutineEntry.RoutineKind.of(row.text("kind")),
                                row.text("arguments"),
                                row.textOrNull("result"),
                                row.text("language"),
                                row.textOrNull("comment")));
    }

    private static RelationEntry relation(Row row) throws SQLException {
        String parentSchema = row.textOrNull("parent_schema");
        String parentName = row.textOrNull("parent_name");
        return new RelationEntry(
                row.wide("oid"),
                new QualifiedName(row.text("schema"), row.text("name")),
                RelationKind.of(row.text("kind")),
                (long) row.real("rows"),
                row.wide("bytes"),
                parentSchema == null || parentName == null
                        ? null
                        : new QualifiedName(parentSchema, parentName),
                row.textOrNull("comment"));
    }

    private <T> List<T> list(String sql, @Nullable Object parameter, RowMapper<T> mapper)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setObject(1, parameter);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(mapper.map(row));
                }
                return rows;
            }
        }
    }
}
