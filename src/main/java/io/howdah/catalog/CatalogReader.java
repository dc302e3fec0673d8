package io.howdah.catalog;

import io.howdah.schema.Extension;
import io.howdah.schema.Schema;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the schemas of a database into a model, from one snapshot and with a fixed number of
/// queries.
///
/// The caller owns the connection and must not be inside a transaction: a reading runs in a
/// read-only transaction of its own, sets nothing beyond it and always rolls it back. It blocks,
/// and throws [SQLException] as the server sent it, except that what the role may not read is
/// reported as [Omission.Denied].
public final class CatalogReader {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /// An empty search path makes deparsed text qualify every name; the rest fixes how PostgreSQL
    /// writes constants.
    private static final String SETTINGS =
            """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
            SET LOCAL search_path = '';
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL datestyle = 'ISO, MDY';
            SET LOCAL intervalstyle = 'postgres';
            SET LOCAL timezone = 'UTC';
            SET LOCAL extra_float_digits = 1;
            SET LOCAL bytea_output = 'hex'
            """;

    private final Connection connection;
    private final Map<String, Omission> denied = new LinkedHashMap<>();

    public CatalogReader(Connection connection) {
        this.connection = connection;
    }

    /// All schemas but PostgreSQL's own and those of extensions.
    public CatalogReading readAll() throws SQLException {
        return inTransaction(
                session -> {
                    List<String> names =
                            session.list(ObjectQueries.USER_SCHEMAS, row -> row.text("name"));
                    return reading(session.of(new Scope.Schemas(names)));
                },
                new Scope.Schemas(List.of()));
    }

    /// The named schemas; a name that does not exist is simply not in the model.
    public CatalogReading read(List<String> schemas) throws SQLException {
        return inTransaction(this::reading, new Scope.Schemas(schemas));
    }

    /// One table, view, sequence, type, routine or statistics object with what its DDL needs, such as
    /// the tables that it inherits from and the sequences that its columns own, and nothing else.
    ///
    /// @param oid of the object in its catalog; of a composite type the type's
    public SchemaModel readObject(long oid) throws SQLException {
        return inTransaction(
                session -> {
                    session.waitShortly();
                    Set<Long> family = new HashSet<>(Set.of(oid));
                    session.each(ObjectQueries.FAMILY, row -> family.add(row.wide("oid")));
                    return objects(session.of(new Scope.Objects(family)));
                },
                new Scope.Objects(Set.of(oid)));
    }

    private static SchemaModel objects(CatalogSession session) throws SQLException {
        return new SchemaModel(
                List.of(), List.of(), objects(session, new ObjectIndex()), List.of());
    }

    private static List<SchemaObject> objects(CatalogSession session, ObjectIndex known)
            throws SQLException {
        List<SchemaObject> objects = new ArrayList<>(TypeReader.read(session, known));
        Grants grants = Grants.read(session, RelationQueries.RELATION_GRANTS);
        SequenceReader sequences = SequenceReader.read(session, grants, known);
        objects.addAll(sequences.sequences());
        objects.addAll(RelationReader.read(session, sequences, grants, known));
        objects.addAll(new RoutineReader(session, known).read());
        return objects;
    }

    private CatalogReading reading(CatalogSession session) throws SQLException {
        ObjectIndex known = new ObjectIndex();
        List<SchemaObject> objects = objects(session, known);
        SchemaModel model =
                new SchemaModel(
                        schemas(session),
                        session.list(ObjectQueries.EXTENSIONS, CatalogReader::extension),
                        objects,
                        new DependencyReader(known).read(session));
        List<Omission> omissions = new ArrayList<>(denied.values());
        omissions.addAll(
                session.list(
                        CompletenessQueries.UNMODELLED,
                        row -> new Omission.Unmodelled(row.text("kind"), row.text("identity"))));
        return new CatalogReading(model, omissions);
    }

    private static List<Schema> schemas(CatalogSession session) throws SQLException {
        Grants grants = Grants.read(session, ObjectQueries.SCHEMA_GRANTS);
        return session.list(
                ObjectQueries.SCHEMAS,
                row ->
                        new Schema(
                                row.text("name"),
                                grants.ownership(row.wide("oid"), row),
                                row.textOrNull("comment")));
    }

    private static Extension extension(Row row) throws SQLException {
        return new Extension(
                row.text("name"),
                row.text("schema"),
                row.text("version"),
                row.textOrNull("comment"));
    }

    /// A refused query spoils its transaction: the reading starts again without that query, so a
    /// role with every privilege pays for no savepoints.
    private <T> T inTransaction(Reading<T> reading, Scope scope) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            denied.clear();
            while (true) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(SETTINGS);
                    return reading.read(new CatalogSession(connection, scope, denied.keySet()));
                } catch (RefusedQuery refused) {
                    denied.put(refused.sql(), new Omission.Denied(refused.reason()));
                } finally {
                    connection.rollback();
                }
            }
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    static boolean isRefusal(SQLException failure) {
        return INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState());
    }

    @FunctionalInterface
    private interface Reading<T> {

        T read(CatalogSession session) throws SQLException;
    }
}
