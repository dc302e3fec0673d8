package io.howdah.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.testing.ServerUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("servers")
@ParameterizedClass
@MethodSource("io.howdah.testing.ServerUnderTest#all")
class ObjectChangeIT {

    private final ServerUnderTest server;

    ObjectChangeIT(ServerUnderTest server) {
        this.server = server;
    }

    @Test
    void everyKindIsCommentedRenamedAndDropped() throws SQLException {
        try (EveryKind every = new EveryKind(server);
                Connection connection = every.database().connect()) {
            var reader = new ObjectReader(connection);
            Set<CatalogKind> dropped = EnumSet.noneOf(CatalogKind.class);
            Set<CatalogKind> renamed = EnumSet.noneOf(CatalogKind.class);
            // Parts before wholes: CASCADE would take them along.
            for (CatalogKind kind : List.of(CatalogKind.values()).reversed()) {
                CatalogObject object = first(connection, kind).orElse(null);
                if (object == null) {
                    continue;
                }
                if (ObjectChange.mayComment(object)) {
                    ChangeRunner.run(
                            connection,
                            new ObjectChange.Comment("It's \\ \"odd\"")
                                    .sql(object, reader.nameOf(object)));
                    if (kind != CatalogKind.COLUMN) {
                        assertThat(reader.script(object)).contains("It''s");
                    }
                }
                if (ObjectChange.mayRename(object)) {
                    ChangeRunner.run(
                            connection,
                            new ObjectChange.Rename("Odd name").sql(object, reader.nameOf(object)));
                    object = same(connection, object).orElseThrow();
                    assertThat(object.name()).isEqualTo("Odd name");
                    renamed.add(kind);
                }
                if (ObjectChange.mayDrop(object)) {
                    if (kind == CatalogKind.SUBSCRIPTION) {
                        EveryKind.run(connection, "ALTER SUBSCRIPTION \"Odd name\" DISABLE");
                    }
                    boolean cascade = ObjectChange.mayCascade(object);
                    ChangeRunner.run(
                            connection,
                            new ObjectChange.Drop(cascade, false)
                                    .sql(object, reader.nameOf(object)));
                    assertThat(same(connection, object)).isEmpty();
                    dropped.add(kind);
                }
            }

            assertThat(dropped)
                    .contains(
                            CatalogKind.TABLE,
                            CatalogKind.COLUMN,
                            CatalogKind.CONSTRAINT,
                            CatalogKind.USER_MAPPING,
                            CatalogKind.STATISTICS,
                            CatalogKind.TRANSFORM);
            assertThat(renamed)
                    .contains(CatalogKind.TABLE, CatalogKind.TRIGGER, CatalogKind.COLUMN);
        }
    }

    @Test
    void whatOthersTakeAlongIsDroppedAloneToo() throws SQLException {
        try (EveryKind every = new EveryKind(server);
                Connection connection = every.database().connect()) {
            var reader = new ObjectReader(connection);
            for (CatalogKind kind : List.of(CatalogKind.CAST, CatalogKind.OPERATOR_CLASS)) {
                CatalogObject object = first(connection, kind).orElseThrow();
                ChangeRunner.run(
                        connection,
                        new ObjectChange.Drop(false, false).sql(object, reader.nameOf(object)));
                assertThat(same(connection, object)).isEmpty();
            }
        }
    }

    @Test
    void truncatingSaysWhatGoesToo() throws SQLException {
        try (EveryKind every = new EveryKind(server);
                Connection connection = every.database().connect()) {
            CatalogObject parent = new CatalogTree(connection).find("shop.parent").orElseThrow();
            var name = new ObjectReader(connection).nameOf(parent);

            assertThat(new ObjectChange.Truncate(true, true).sql(parent, name))
                    .isEqualTo("TRUNCATE shop.parent RESTART IDENTITY CASCADE");
            assertThatThrownBy(() ->
                            ChangeRunner.run(
                                    connection,
                                    new ObjectChange.Truncate(false, false).sql(parent, name)))
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void nothingHappensWhereALockIsHeld() throws SQLException {
        try (EveryKind every = new EveryKind(server);
                Connection holder = every.database().connect();
                Connection connection = every.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM shop.child");

            assertThatThrownBy(() -> ChangeRunner.run(connection, "DROP TABLE shop.child"))
                    .hasMessageStartingWith("Somebody else uses it: no lock within 3 s");
            holder.rollback();
        }
    }

    /// Parts that other parts need are left for their neighbours' tests.
    private static Optional<CatalogObject> first(Connection connection, CatalogKind kind)
            throws SQLException {
        List<String> chosen =
                List.of("feeling", "dear", "child_parent_idx", "stamping", "own", "hush", "far");
        return new CatalogTree(connection)
                .everything(false).stream()
                        .filter(object -> object.kind() == kind)
                        .filter(object -> !Objects.equals(object.schema(), "public"))
                        .filter(object -> !object.kind().isPart() || chosen.contains(object.name()))
                        .filter(object ->
                                kind != CatalogKind.SCHEMA && kind != CatalogKind.EXTENSION)
                        .filter(object ->
                                kind != CatalogKind.CAST || object.name().contains("couple"))
                        .filter(object ->
                                kind != CatalogKind.FUNCTION || object.name().equals("less"))
                        .findFirst();
    }

    private static Optional<CatalogObject> same(Connection connection, CatalogObject object)
            throws SQLException {
        return new CatalogTree(connection)
                .everything(false).stream()
                        .filter(one -> one.address().equals(object.address()))
                        .findFirst();
    }
}
