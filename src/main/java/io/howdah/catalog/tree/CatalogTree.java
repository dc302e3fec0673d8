package io.howdah.catalog.tree;

import io.howdah.catalog.CatalogVersion;
import io.howdah.catalog.LockPatience;
import io.howdah.catalog.VersionedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the levels of the tree of objects, each with one set-based query.
///
/// The caller owns the connection, which must not be in a transaction: each reading is one of its
/// own, read-only and rolled back. Every method blocks and throws [SQLException] as the server sent
/// it. Nothing waits for long where somebody holds a relation exclusively: definitions that would are
/// left out then.
public final class CatalogTree {

    /// Types in `public` are known by their bare names, and nobody's function hides PostgreSQL's.
    private static final String SETTINGS =
            "SET TRANSACTION READ ONLY; SET LOCAL search_path = pg_catalog, public; "
                    + LockPatience.SETTING;

    /// What servers before PostgreSQL 16 say of a text that cannot be a name: invalid, with a syntax error,
    /// in another database, with types that are none.
    private static final Set<String> NO_NAME = Set.of("42602", "42601", "42704", "0A000");

    /// Rows that travel at once: a whole catalog must not stand in memory twice.
    private static final int BATCH = 5_000;

    private final Connection connection;

    public CatalogTree(Connection connection) {
        this.connection = connection;
    }

    /// Databases, roles, memberships and tablespaces.
    public List<CatalogObject> cluster() throws SQLException {
        return inTransaction(() -> read(ClusterQueries.CLUSTER));
    }

    /// Schemas, and what belongs to the database as a whole.
    public List<CatalogObject> database() throws SQLException {
        return inTransaction(() -> read(ClusterQueries.DATABASE));
    }

    /// What lies in a schema, without the parts of relations and without definitions.
    public List<CatalogObject> schema(long schema) throws SQLException {
        String sql = SchemaQueries.objects(SchemaQueries.ONE_SCHEMA);
        return unlessLocked(keys -> read(sql, false, keys, schema));
    }

    /// The parts of a table, view or composite type.
    public List<CatalogObject> parts(CatalogObject relation) throws SQLException {
        String scope =
                relation.kind() == CatalogKind.COMPOSITE_TYPE
                        ? PartQueries.ONE_COMPOSITE_TYPE
                        : PartQueries.ONE_RELATION;
        return unlessLocked(
                definitions -> read(PartQueries.parts(scope), definitions, relation.oid()));
    }

    /// The object that a name stands for in this session: a relation, else a function, a type or a schema.
    /// Empty when there is none, or several functions of the name and no argument types, or it is no name.
    public Optional<CatalogObject> find(String name) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SchemaQueries.FIND)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    found.add(rows.getLong(1));
                    found.add(rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            if (!NO_NAME.contains(e.getSQLState())) {
                throw e;
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<CatalogObject> level = found.getFirst() == 0 ? database() : schema(found.getFirst());
        return level.stream().filter(object -> object.oid() == found.getLast()).findFirst();
    }

    /// Everything in the database with its definition, PostgreSQL's own objects only where asked.
    public List<CatalogObject> everything(boolean system) throws SQLException {
        String scope = system ? SchemaQueries.EVERY_SCHEMA : SchemaQueries.USER_SCHEMAS;
        return unlessLocked(definitions -> {
            List<CatalogObject> all = read(ClusterQueries.DATABASE);
            all.removeIf(object -> object.system() && !system);
            all.addAll(read(SchemaQueries.objects(scope), definitions, definitions));
            all.addAll(read(PartQueries.parts(scope), definitions));
            return all;
        });
    }

    /// With definitions, or without them when one of them waits for a lock.
    private List<CatalogObject> unlessLocked(Defining reading) throws SQLException {
        try {
            return inTransaction(() -> reading.read(true));
        } catch (SQLException e) {
            if (!LockPatience.ranOut(e)) {
                throw e;
            }
            return inTransaction(() -> reading.read(false));
        }
    }

    private List<CatalogObject> read(String sql, Object... parameters) throws SQLException {
        int version = CatalogVersion.of(connection);
        try (PreparedStatement statement =
                connection.prepareStatement(VersionedSql.forVersion(sql, version))) {
            statement.setFetchSize(BATCH);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<CatalogObject> objects = new ArrayList<>();
                while (rows.next()) {
                    objects.add(CatalogRow.read(rows));
                }
                return objects;
            }
        }
    }

    private List<CatalogObject> inTransaction(Reading reading) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return reading.read();
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    @FunctionalInterface
    private interface Reading {

        List<CatalogObject> read() throws SQLException;
    }

    @FunctionalInterface
    private interface Defining {

        List<CatalogObject> read(boolean definitions) throws SQLException;
    }
}
