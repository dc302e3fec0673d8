package io.howdah.catalog.definition;

import io.howdah.catalog.CatalogVersion;
import io.howdah.catalog.LockPatience;
import io.howdah.catalog.VersionedSql;
import io.howdah.catalog.definition.ObjectFacts.Fact;
import io.howdah.catalog.definition.ObjectFacts.Link;
import io.howdah.catalog.definition.ObjectFacts.Privilege;
import io.howdah.catalog.definition.ObjectFacts.Unit;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Reads what is known about one object. The caller owns the connection, which must not be in a
/// transaction; every method blocks.
public final class FactReader {

    private static final Fact LOCKED =
            new Fact(
                    "Locked",
                    Unit.TEXT,
                    "for a change; sizes and the like are known when it is done");

    private final Connection connection;

    public FactReader(Connection connection) {
        this.connection = connection;
    }

    public ObjectFacts read(CatalogObject object) throws SQLException {
        List<CatalogObject> parts =
                object.kind().hasParts() ? new CatalogTree(connection).parts(object) : List.of();
        return new ObjectFacts(
                facts(object),
                parts,
                links(DependencyQueries.NEEDS, object),
                links(DependencyQueries.NEEDED_BY, object),
                privileges(object));
    }

    /// Everything that `DROP … CASCADE` would take along.
    public List<Link> cascade(CatalogObject object) throws SQLException {
        return links(DependencyQueries.CASCADE, object);
    }

    private List<Fact> facts(CatalogObject object) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        Optional<Ownable> ownable = Ownable.of(object.kind());
        if (ownable.isPresent()) {
            facts.addAll(
                    list(
                            FactQueries.owner(object.kind(), ownable.get()),
                            object,
                            FactReader::fact));
        }
        String more = FactQueries.of(object.kind());
        if (!more.isEmpty()) {
            facts.addAll(unlessLocked(more, object));
        }
        return facts;
    }

    /// Sizes need a lock, and are not waited for.
    private List<Fact> unlessLocked(String sql, CatalogObject object) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LockPatience.SETTING);
            return list(sql, object, FactReader::fact);
        } catch (SQLException e) {
            if (!LockPatience.ranOut(e)) {
                throw e;
            }
            return List.of(LOCKED);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString(1),
                Unit.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3));
    }

    private List<Link> links(String sql, CatalogObject object) throws SQLException {
        if (object.kind() == CatalogKind.MEMBERSHIP) {
            return List.of();
        }
        // What stands in the way comes first.
        return list(sql, object, FactReader::link).stream()
                .sorted(Comparator.comparing(link -> !link.words().equals("needs it")))
                .toList();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString(1),
                row.getLong(2),
                Objects.requireNonNullElse(row.getString(3), "object"),
                Objects.requireNonNullElse(row.getString(4), "?"),
                Objects.requireNonNullElse(row.getString(5), ""),
                row.getString(6));
    }

    private List<Privilege> privileges(CatalogObject object) throws SQLException {
        Ownable ownable = Ownable.of(object.kind()).orElse(null);
        if (ownable == null || ownable.privileges() == null) {
            return List.of();
        }
        String sql =
                PrivilegeQueries.OF_OBJECT
                        .replace("@catalog@", object.kind().rows())
                        .replace("@owner@", ownable.owner())
                        .replace("@acl@", ownable.privileges())
                        .replace("@letter@", ownable.letter());
        List<Privilege> privileges = new ArrayList<>(list(sql, object, FactReader::privilege));
        if (object.kind().hasParts()) {
            privileges.addAll(list(PrivilegeQueries.OF_COLUMNS, object, FactReader::privilege));
        }
        return privileges;
    }

    private static Privilege privilege(ResultSet row) throws SQLException {
        return new Privilege(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5));
    }

    private <T> List<T> list(String sql, CatalogObject object, Mapper<T> mapper)
            throws SQLException {
        String concrete =
                sql.replace("$1", Long.toString(object.oid()))
                        .replace("$2", Long.toString(object.address().part()))
                        .replace("@catalog@", object.kind().catalog());
        int version = CatalogVersion.of(connection);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows =
                    statement.executeQuery(VersionedSql.forVersion(concrete, version))) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(mapper.map(rows));
                }
                return all;
            }
        }
    }

    @FunctionalInterface
    private interface Mapper<T> {

        T map(ResultSet row) throws SQLException;
    }
}
