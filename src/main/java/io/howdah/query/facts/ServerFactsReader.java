package io.howdah.query.facts;

import io.howdah.connect.Lease;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.ForeignKeyFacts;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.ServerFacts.PartitionedTable;
import io.howdah.plan.find.ServerFacts.Space;
import io.howdah.plan.find.ServerFacts.TableFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the facts about a plan's relations with a handful of queries, however many there are.
///
/// Use it on a short lease, never in the user's transaction. What the role may not see, or the server is
/// too old to tell (tables need PostgreSQL 12), is absent from the facts and no error.
public final class ServerFactsReader {

    /// A plan over thousands of partitions has alike ones: facts about the first of them are enough.
    private static final int MOST_RELATIONS = 500;

    private static final int TABLES_SINCE = 120_000;

    private final FactRows rows;

    private ServerFactsReader(Lease lease) {
        rows = new FactRows(lease.connection());
    }

    /// Blocks.
    ///
    /// @throws SQLException when the connection fails
    public static ServerFacts read(Lease lease, Plan plan) throws SQLException {
        return new ServerFactsReader(lease).read(plan);
    }

    private ServerFacts read(Plan plan) throws SQLException {
        List<Server> server =
                rows.read(FactsQueries.SERVER, row -> new Server(row.getInt(1), row.getBoolean(2)));
        if (server.isEmpty()) {
            return ServerFacts.NONE;
        }
        Map<String, String> settings = new HashMap<>();
        rows.read(
                FactsQueries.SETTINGS,
                row -> settings.put(row.getString(1), String.valueOf(row.getString(2))));
        List<TableFacts> tables =
                server.getFirst().version() < TABLES_SINCE
                        ? List.of()
                        : tables(withReferencing(relations(plan), plan));
        return new ServerFacts(
                server.getFirst().version(), server.getFirst().hypopg(), settings, tables);
    }

    private record Server(int version, boolean hypopg) {}

    /// @param schema "" when the plan does not tell
    private record Relation(String schema, String name) {}

    private static List<Relation> relations(Plan plan) {
        Set<Relation> relations = new LinkedHashSet<>();
        for (PlanNode node : plan.nodes()) {
            String relation = node.target().relation();
            if (relation != null && relations.size() < MOST_RELATIONS) {
                String schema = node.target().schema();
                relations.add(new Relation(schema == null ? "" : schema, relation));
            }
        }
        return List.copyOf(relations);
    }

    /// Adds the tables that a deleted or changed row was searched for in: no node reads them, only the
    /// triggers of their foreign keys do.
    private List<Relation> withReferencing(List<Relation> relations, Plan plan)
            throws SQLException {
        String[] constraints =
                plan.summary().triggers().stream()
                        .flatMap(trigger -> Stream.ofNullable(trigger.constraint()))
                        .toArray(String[]::new);
        if (relations.isEmpty() || constraints.length == 0) {
            return relations;
        }
        Set<Relation> all = new LinkedHashSet<>(relations);
        all.addAll(
                rows.read(
                        FactsQueries.REFERENCING,
                        row -> new Relation(row.getString(1), row.getString(2)),
                        schemas(relations),
                        names(relations),
                        constraints));
        return List.copyOf(all);
    }

    private static String[] schemas(List<Relation> relations) {
        return relations.stream().map(Relation::schema).toArray(String[]::new);
    }

    private static String[] names(List<Relation> relations) {
        return relations.stream().map(Relation::name).toArray(String[]::new);
    }

    private List<TableFacts> tables(List<Relation> relations) throws SQLException {
        if (relations.isEmpty()) {
            return List.of();
        }
        String[] schemas = schemas(relations);
        String[] names = names(relations);
        var columns = rows.byTable(FactsQueries.COLUMNS, ServerFactsReader::column, schemas, names);
        var indexes = rows.byTable(FactsQueries.INDEXES, ServerFactsReader::index, schemas, names);
        var keys =
                rows.byTable(
                        FactsQueries.FOREIGN_KEYS, ServerFactsReader::foreignKey, schemas, names);
        List<TableFacts> tables = new ArrayList<>();
        rows.byTable(
                FactsQueries.TABLES,
                row -> {
                    long oid = row.getLong(1);
                    return tables.add(
                            table(
                                    row,
                                    columns.getOrDefault(oid, List.of()),
                                    indexes.getOrDefault(oid, List.of()),
                                    keys.getOrDefault(oid, List.of())));
                },
                schemas,
                names);
        return tables;
    }

    private static TableFacts table(
            ResultSet row,
            List<ColumnFacts> columns,
            List<IndexFacts> indexes,
            List<ForeignKeyFacts> foreignKeys)
            throws SQLException {
        Timestamp analyzed = row.getTimestamp(7);
        String root = row.getString(9);
        return new TableFacts(
                row.getString(2),
                row.getString(3),
                row.getDouble(4),
                row.getLong(5),
                row.getObject(6, Long.class),
                analyzed == null ? null : analyzed.toInstant(),
                root == null ? null : new PartitionedTable(row.getString(8), root),
                new Space(
                        row.getInt(10),
                        row.getObject(11, Long.class),
                        row.getObject(12, Long.class)),
                columns,
                indexes,
                foreignKeys);
    }

    private static ColumnFacts column(ResultSet row) throws SQLException {
        return new ColumnFacts(
                row.getString(2),
                row.getString(3),
                FactRows.number(row, 4),
                FactRows.number(row, 5),
                FactRows.number(row, 6),
                row.getObject(7, Integer.class));
    }

    private static IndexFacts index(ResultSet row) throws SQLException {
        return new IndexFacts(
                row.getString(2),
                row.getString(3),
                FactRows.texts(row, 4),
                FactRows.texts(row, 5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getString(9));
    }

    private static ForeignKeyFacts foreignKey(ResultSet row) throws SQLException {
        return new ForeignKeyFacts(row.getString(2), FactRows.texts(row, 3), row.getString(4));
    }
}
