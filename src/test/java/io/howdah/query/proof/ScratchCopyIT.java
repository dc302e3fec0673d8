package io.howdah.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.testing.ServerUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Copies of tables that are awkward to copy, and queries that name them awkwardly.
@Tag("servers")
@ParameterizedClass
@MethodSource("filled")
class ScratchCopyIT {

    private final ProofServer server;

    ScratchCopyIT(ProofServer server) {
        this.server = server;
    }

    /// The class closes each after its last test.
    static Stream<ProofServer> filled() {
        return ServerUnderTest.all().stream().map(ScratchCopyIT::fill);
    }

    private static ProofServer fill(ServerUnderTest version) {
        ProofServer server = new ProofServer(version.scratch());
        server.execute("CREATE SCHEMA \"Odd Shop\"");
        server.execute(
                """
                CREATE TABLE "Odd Shop"."Order" (
                    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    "group" text NOT NULL DEFAULT 'x' CHECK ("group" <> ''),
                    doubled text GENERATED ALWAYS AS ("group" || "group") STORED)
                """);
        server.execute(
                "INSERT INTO \"Odd Shop\".\"Order\" (\"group\") SELECT 'g' || i FROM generate_series(1, 1000) i");
        server.execute("CREATE VIEW order_view AS SELECT * FROM \"Odd Shop\".\"Order\"");
        server.execute("CREATE TABLE item (id int)");
        server.execute("CREATE TABLE parted (id int) PARTITION BY RANGE (id)");
        server.execute("CREATE TABLE secret (id int)");
        server.execute("ALTER TABLE secret ENABLE ROW LEVEL SECURITY");
        return server;
    }

    private ScratchCopy copy(String table) throws SQLException {
        try (Lease lease = server.pool().lease(new Holder("test", "copy"))) {
            return ScratchCopy.of(lease, table, ScratchCopy.MOST_BYTES)
                            instanceof CopyChance.Copyable(ScratchCopy copy)
                    ? copy
                    : fail("no copy of " + table);
        }
    }

    private CopyChance.Refused refused(String table, long mostBytes) throws SQLException {
        try (Lease lease = server.pool().lease(new Holder("test", "copy"))) {
            return ScratchCopy.of(lease, table, mostBytes) instanceof CopyChance.Refused refused
                    ? refused
                    : fail(table + " should not be copied");
        }
    }

    @Test
    void tellsTheSizeOfATableAndOfNoOther() throws SQLException {
        try (Lease lease = server.pool().lease(new Holder("test", "copy"))) {
            ServerAbility ability = ServerAbility.read(lease);
            assertThat(ability.tableSize(lease, " \"Odd Shop\" . \"Order\" ")).endsWith("kB");
            assertThat(ability.tableSize(lease, "")).isEmpty();
            assertThat(ability.tableSize(lease, "item, item")).isEmpty();
        }
    }

    @Test
    void generatedAndIdentityColumnsAreCopied() throws SQLException {
        List<String> statements = copy("\"Odd Shop\".\"Order\"").statements("public");
        server.execute(
                String.join(";", statements)
                        + "; DO $$ BEGIN IF (SELECT count(*) <> 1000 OR min(doubled) <> 'g1000g1000'"
                        + " FROM howdah_proof.\"Order\") THEN RAISE 'wrong copy'; END IF; END $$;"
                        + " DROP SCHEMA howdah_proof CASCADE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    SELECT * FROM "Odd Shop"."Order" o | SELECT * FROM howdah_proof."Order" o
                    SELECT "Odd Shop"."Order".id FROM "Odd Shop" . "Order" | SELECT howdah_proof."Order".id FROM howdah_proof . "Order"
                    SELECT '"Odd Shop"."Order"' FROM "Order" | SELECT '"Odd Shop"."Order"' FROM "Order"
                    SELECT * FROM "odd shop"."Order" | SELECT * FROM "odd shop"."Order"
                    """)
    void theQueryNamesTheCopy(String query, String expected) throws SQLException {
        assertThat(copy("\"Odd Shop\".\"Order\"").query(query)).isEqualTo(expected);
    }

    @Test
    void aPlainNameIsFoundInAnyCase() throws SQLException {
        assertThat(copy("item").query("SELECT PUBLIC.Item.id FROM public.ITEM"))
                .isEqualTo("SELECT howdah_proof.Item.id FROM howdah_proof.ITEM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    order_view               | NO_TABLE    | order_view is no plain table
                    no_such_table            | MISSING     | no_such_table is not found
                    pg_catalog.pg_class; --  | MISSING     | pg_catalog.pg_class; -- is not found
                    "item                    | MISSING     | "item is not found
                    a.b.c.d                  | MISSING     | a.b.c.d is not found
                    parted                   | PARTITIONED | parted is partitioned, and a copy would be one table with other plans
                    secret                   | POLICIES    | secret has row policies, which a copy would not keep
                    """)
    void saysWhyATableIsNotCopied(String table, CopyObstacle obstacle, String why)
            throws SQLException {
        assertThat(refused(table, ScratchCopy.MOST_BYTES))
                .isEqualTo(new CopyChance.Refused(obstacle, why));
    }

    @Test
    void saysThatATableIsTooLarge() throws SQLException {
        assertThat(refused("\"Odd Shop\".\"Order\"", 8192).why())
                .matches(
                        "\"Odd Shop\"\\.\"Order\" takes \\d+ kB, and more than 8192 bytes is too"
                                + " much to read and write beside a server's work");
    }

    @Test
    void saysThatTheSchemaOfTheCopyIsTaken() throws SQLException {
        server.execute("CREATE SCHEMA howdah_proof");
        try {
            assertThat(refused("item", ScratchCopy.MOST_BYTES).why())
                    .startsWith("there is a schema howdah_proof already; drop it");
        } finally {
            server.execute("DROP SCHEMA howdah_proof");
        }
    }

    @Test
    void saysWhichRightIsMissing() throws SQLException {
        server.execute("CREATE ROLE howdah_guest");
        server.execute("CREATE TABLE hidden (id int)");
        try (Connection guest = server.connect();
                Statement statement = guest.createStatement()) {
            statement.execute("SET ROLE howdah_guest");
            assertThat(obstacle(guest, "hidden")).isEqualTo("UNREADABLE");
            statement.execute("RESET ROLE");
            statement.execute("GRANT SELECT ON hidden TO howdah_guest");
            statement.execute("SET ROLE howdah_guest");
            assertThat(obstacle(guest, "hidden")).isEqualTo("NO_SCHEMA");
        } finally {
            server.execute("DROP OWNED BY howdah_guest");
            server.execute("DROP ROLE howdah_guest");
        }
    }

    private static String obstacle(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ProofQueries.COPYABLE)) {
            query.setLong(1, ScratchCopy.MOST_BYTES);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return CopyObstacle.valueOf(rows.getString(7)).name();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            textBlock =
                    """
                    CREATE INDEX ON item (id) | CREATE INDEX ON howdah_proof.item (id)
                    create unique index i on only item using btree (id) | create unique index i on only howdah_proof.item using btree (id)
                    CREATE INDEX "x on item" ON item (id) | CREATE INDEX "x on item" ON howdah_proof.item (id)
                    CREATE INDEX "x on item" ON orders (id) | -
                    """)
    void anIndexIsBuiltOnTheCopyOrNotAtAll(String statement, @Nullable String expected)
            throws SQLException {
        Trial trial = Trial.of(List.of(statement));

        assertThat(trial).isInstanceOf(Trial.Index.class);
        assertThat(copy("item").index((Trial.Index) trial))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
