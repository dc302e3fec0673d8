package io.howdah.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One consistent look at the catalogs: runs the queries of a reading, all of the same scope.
///
/// A query's only parameter, if it has one, is the scope's.
final class CatalogSession {

    private final Connection connection;
    private final Scope scope;
    private final Set<String> skipped;
    private final int majorVersion;

    /// @param skipped queries that are known to be refused; they give no rows
    CatalogSession(Connection connection, Scope scope, Set<String> skipped) throws SQLException {
        this.connection = connection;
        this.scope = scope;
        this.skipped = Set.copyOf(skipped);
        this.majorVersion = CatalogVersion.of(connection);
    }

    /// The same look at another scope.
    CatalogSession of(Scope other) throws SQLException {
        return new CatalogSession(connection, other, skipped);
    }

    /// From now on the transaction does not wait for what somebody holds exclusively.
    void waitShortly() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LockPatience.SETTING);
        }
    }

    /// The server's major version, such as 18.
    int majorVersion() {
        return majorVersion;
    }

    <T> List<T> list(String sql, RowMapper<T> mapper) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)));
        return rows;
    }

    /// Groups the rows by their column `owner`, an object identifier, keeping their order.
    <T> Map<Long, List<T>> group(String sql, RowMapper<T> mapper) throws SQLException {
        Map<Long, List<T>> groups = new HashMap<>();
        each(
                sql,
                row ->
                        groups.computeIfAbsent(row.wide("owner"), _ -> new ArrayList<>())
                                .add(mapper.map(row)));
        return groups;
    }

    /// Runs the query for what its rows do.
    void each(String sql, RowAction action) throws SQLException {
        if (skipped.contains(sql)) {
            return;
        }
        String expanded = VersionedSql.forVersion(scope.apply(sql), majorVersion);
        try (PreparedStatement statement = connection.prepareStatement(expanded)) {
            if (expanded.contains("?")) {
                statement.setArray(1, connection.createArrayOf("text", scope.parameter()));
            }
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    action.accept(row);
                }
            }
        } catch (SQLException failure) {
            throw CatalogReader.isRefusal(failure) ? new RefusedQuery(sql, failure) : failure;
        }
    }
}
