package io.howdah.maintain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Finds the tables of a scope that a task applies to.
final class TargetReader {
    private final Connection connection;
    private final int version;

    TargetReader(Connection connection, int version) {
        this.connection = connection;
        this.version = version;
    }

    /// Names of a scope that are not in the database, and the tables that are.
    record Targets(List<Target> tables, List<TableName> missing, String role) {}

    /// VACUUM works on partitions, so that each has an outcome of its own. ANALYZE of a partitioned
    /// table gathers statistics that nobody else gathers, and visits the partitions by itself.
    Targets read(Scope scope, MaintenanceTask task) throws SQLException {
        String permitted =
                version >= MaintainQueries.MAINTAIN_PRIVILEGE
                        ? MaintainQueries.MAY_MAINTAIN
                        : MaintainQueries.OWNS;
        List<Target> found = new ArrayList<>();
        String role = "";
        try (PreparedStatement statement = prepare(scope, permitted);
                ResultSet rows = statement.executeQuery()) {
            boolean chosen = scope instanceof Scope.ChosenTables;
            while (rows.next()) {
                role = rows.getString(8);
                Target target =
                        new Target(
                                rows.getLong(1),
                                new TableName(rows.getString(2), rows.getString(3)),
                                rows.getString(4).equals("p"),
                                rows.getLong(6),
                                rows.getBoolean(7));
                if (chosen || applies(task, target.partitioned(), rows.getBoolean(5))) {
                    found.add(target);
                }
            }
        }
        return new Targets(inOrder(found, scope), missing(found, scope), role);
    }

    private static boolean applies(MaintenanceTask task, boolean partitioned, boolean partition) {
        return switch (task) {
            case Vacuum ignored -> !partitioned;
            case Analyze ignored -> !partition;
        };
    }

    private PreparedStatement prepare(Scope scope, String permitted) throws SQLException {
        return switch (scope) {
            case Scope.AllTables() ->
                    connection.prepareStatement(
                            MaintainQueries.TARGETS_OF_ALL.formatted(permitted));
            case Scope.OneSchema(String schema) -> {
                PreparedStatement statement =
                        connection.prepareStatement(
                                MaintainQueries.TARGETS_OF_SCHEMA.formatted(permitted));
                statement.setString(1, schema);
                yield statement;
            }
            case Scope.ChosenTables(List<TableName> tables) -> {
                PreparedStatement statement =
                        connection.prepareStatement(
                                MaintainQueries.TARGETS_OF_NAMES.formatted(permitted));
                statement.setArray(1, array(tables.stream().map(TableName::schema).toList()));
                statement.setArray(2, array(tables.stream().map(TableName::name).toList()));
                yield statement;
            }
        };
    }

    private Array array(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /// Chosen tables as chosen; otherwise the smallest first, so that a run that is stopped has done
    /// as many as possible.
    private static List<Target> inOrder(List<Target> found, Scope scope) {
        if (scope instanceof Scope.ChosenTables(List<TableName> tables)) {
            found.sort((a, b) -> tables.indexOf(a.name()) - tables.indexOf(b.name()));
        } else {
            found.sort((a, b) ->
                    a.pages() == b.pages()
                            ? a.name().compareTo(b.name())
                            : Long.compare(a.pages(), b.pages()));
        }
        return found;
    }

    private static List<TableName> missing(List<Target> found, Scope scope) {
        if (scope instanceof Scope.ChosenTables(List<TableName> tables)) {
            List<TableName> names = found.stream().map(Target::name).toList();
            return tables.stream().filter(name -> !names.contains(name)).toList();
        }
        return List.of();
    }
}
