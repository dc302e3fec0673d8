package io.howdah.catalog.definition;

import io.howdah.catalog.CatalogReader;
import io.howdah.catalog.CatalogVersion;
import io.howdah.catalog.LockPatience;
import io.howdah.catalog.VersionedSql;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.schema.ObjectRef;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.ddl.DdlOptions;
import io.howdah.schema.ddl.DdlWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one object's SQL.
///
/// The caller owns the connection, which must not be in a transaction. Every method blocks and throws
/// [SQLException] as the server sent it, also when the object is gone by now.
public final class ObjectReader {

    private static final String SETTINGS =
            "SET TRANSACTION READ ONLY; SET LOCAL search_path = '';"
                    + " SET LOCAL quote_all_identifiers = off; "
                    + LockPatience.SETTING;

    private final Connection connection;

    public ObjectReader(Connection connection) {
        this.connection = connection;
    }

    /// The statements that make the object, in their order and without their semicolons. What it needs
    /// must exist.
    public List<String> statements(CatalogObject object) throws SQLException {
        try {
            return read(object);
        } catch (SQLException e) {
            throw LockPatience.ranOut(e) ? locked(object, e) : e;
        }
    }

    private List<String> read(CatalogObject object) throws SQLException {
        if (DefinitionQueries.isModelled(object.kind())) {
            return modelled(object);
        }
        return inTransaction(() -> {
            List<String> statements = new ArrayList<>(made(object));
            if (statements.isEmpty()) {
                throw gone(object);
            }
            // A part's comment and owner follow its relation's DDL, except what is its own.
            ObjectName name = name(object);
            statements.addAll(owner(object, name));
            statements.addAll(comment(object, name));
            statements.addAll(privileges(object, name));
            return statements;
        });
    }

    /// The statements as one text.
    public String script(CatalogObject object) throws SQLException {
        return DdlWriter.script(statements(object));
    }

    /// What statements call it.
    public ObjectName nameOf(CatalogObject object) throws SQLException {
        return inTransaction(() -> name(object));
    }

    private List<String> modelled(CatalogObject object) throws SQLException {
        SchemaModel model = new CatalogReader(connection).readObject(object.oid());
        Optional<ObjectRef> ref =
                model.objects().stream()
                        .filter(one -> is(one, object))
                        .map(SchemaObject::ref)
                        .findFirst();
        if (ref.isEmpty()) {
            return object.kind() == CatalogKind.SEQUENCE ? ofIdentity(object) : lost(object);
        }
        return new DdlWriter(DdlOptions.COMPLETE).statements(model, ref.get());
    }

    private static List<String> lost(CatalogObject object) throws SQLException {
        throw gone(object);
    }

    /// The sequence behind an identity column is made by the column.
    private List<String> ofIdentity(CatalogObject sequence) throws SQLException {
        return inTransaction(() -> {
            String sql = with(PartDefinitionQueries.IDENTITY_COLUMN, sequence.oid(), 0);
            List<String> relation = texts(sql, 1);
            if (relation.isEmpty()) {
                throw gone(sequence);
            }
            long number = Long.parseLong(texts(sql, 2).getFirst());
            long oid = Long.parseLong(relation.getFirst());
            List<String> column = texts(with(PartDefinitionQueries.COLUMN, oid, number), 2);
            return List.of("-- The sequence comes with its column.\n" + column.getFirst());
        });
    }

    private static String with(String sql, long oid, long part) {
        return sql.replace("$1", Long.toString(oid)).replace("$2", Long.toString(part));
    }

    /// The model's reading holds the object's family, and of several functions only one of the name.
    private static boolean is(SchemaObject one, CatalogObject object) {
        return one.name().name().equals(object.name())
                && one.name().schema().equals(object.schema());
    }

    private static SQLException gone(CatalogObject object) {
        return new SQLException(
                "The %s %s is not there any more; somebody dropped or renamed it. Read the tree again (F5)."
                        .formatted(object.kind().word(), object.path()));
    }

    private static SQLException locked(CatalogObject object, SQLException cause) {
        return new SQLException(
                "Somebody has locked %s, or what it reads, for a change: its SQL can be read when that is done."
                        .formatted(object.path()),
                cause.getSQLState(),
                cause);
    }

    private List<String> made(CatalogObject object) throws SQLException {
        return texts(
                with(DefinitionQueries.of(object.kind()), object.oid(), object.address().part()),
                2);
    }

    private ObjectName name(CatalogObject object) throws SQLException {
        if (object.kind() == CatalogKind.MEMBERSHIP) {
            return new ObjectName("MEMBERSHIP", object.name());
        }
        try (PreparedStatement statement = connection.prepareStatement(DefinitionQueries.NAME)) {
            statement.setString(1, "pg_catalog." + object.kind().catalog());
            statement.setLong(2, object.oid());
            statement.setInt(3, (int) object.address().part());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                String identity = rows.getString(2);
                if (identity == null) {
                    throw gone(object);
                }
                return ObjectName.of(object.kind(), rows.getString(1), identity);
            }
        }
    }

    private List<String> owner(CatalogObject object, ObjectName name) throws SQLException {
        Optional<Ownable> ownable = Ownable.of(object.kind());
        if (ownable.isEmpty()
                || object.kind() == CatalogKind.EXTENSION
                || object.kind() == CatalogKind.INDEX) {
            return List.of();
        }
        String sql =
                "SELECT quote_ident(pg_get_userbyid(%s)) FROM %s WHERE oid = %d"
                        .formatted(ownable.get().owner(), object.kind().rows(), object.oid());
        return texts(sql, 1).stream().map(role -> "ALTER " + name + " OWNER TO " + role).toList();
    }

    private List<String> comment(CatalogObject object, ObjectName name) throws SQLException {
        if (object.kind() == CatalogKind.COLUMN || object.kind() == CatalogKind.MEMBERSHIP) {
            return List.of();
        }
        String function = object.kind().isShared() ? "shobj_description" : "obj_description";
        String sql =
                "SELECT quote_literal(d) FROM %s(%d, '%s') d WHERE d IS NOT NULL"
                        .formatted(function, object.oid(), object.kind().catalog());
        return texts(sql, 1).stream().map(text -> "COMMENT ON " + name + " IS " + text).toList();
    }

    /// Everything is taken away first, so that nothing is left of what new objects get by themselves.
    private List<String> privileges(CatalogObject object, ObjectName name) throws SQLException {
        Ownable ownable = Ownable.of(object.kind()).orElse(null);
        if (ownable == null || ownable.privileges() == null) {
            return List.of();
        }
        String on =
                switch (object.kind()) {
                    case FOREIGN_TABLE -> "TABLE " + name.identity();
                    case FOREIGN_SERVER -> "FOREIGN SERVER " + name.identity();
                    default -> name.toString();
                };
        return texts(
                PrivilegeQueries.STATEMENTS
                        .replace("@catalog@", object.kind().rows())
                        .replace("@owner@", ownable.owner())
                        .replace("@acl@", ownable.privileges())
                        .replace("@letter@", ownable.letter())
                        .replace("@on@", on.replace("'", "''").replace("%", "%%"))
                        .replace("$1", Long.toString(object.oid())),
                2);
    }

    private List<String> texts(String sql, int column) throws SQLException {
        int version = CatalogVersion.of(connection);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(VersionedSql.forVersion(sql, version))) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    String text = rows.getString(column);
                    if (text != null) {
                        texts.add(text);
                    }
                }
                return texts;
            }
        }
    }

    private <T> T inTransaction(Reading<T> reading) throws SQLException {
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
    private interface Reading<T> {

        T read() throws SQLException;
    }
}
