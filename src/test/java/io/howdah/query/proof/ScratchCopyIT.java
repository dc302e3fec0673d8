package io.howdah.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Copies of tables that are awkward to copy, and queries that name them awkwardly.
class ScratchCopyIT {

    private static ProofServer server;

    @BeforeAll
    static void fill() throws SQLException {
        server = new ProofServer(TestServer.shared().scratch());
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
    }

    @AfterAll
    static void drop() throws SQLException {
        server.close();
    }

    private static ScratchCopy copy(String table) throws SQLException {
        try (Lease lease = server.pool().lease(new Holder("test", "copy"))) {
            return ScratchCopy.of(lease, table).orElseThrow();
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

    @Test
    void whatIsNoTableIsNotCopied() throws SQLException {
        try (Lease lease = server.pool().lease(new Holder("test", "copy"))) {
            assertThat(ScratchCopy.of(lease, "order_view")).isEmpty();
            assertThat(ScratchCopy.of(lease, "no_such_table")).isEmpty();
            assertThat(ScratchCopy.of(lease, "pg_catalog.pg_class; --")).isEmpty();
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

    @Test
    void aTableWithPoliciesIsNotCopied() throws SQLException {
        server.execute("CREATE TABLE secret (id int)");
        server.execute("ALTER TABLE secret ENABLE ROW LEVEL SECURITY");
        try (Lease lease = server.pool().lease(new Holder("test", "copy"))) {
            assertThat(ScratchCopy.of(lease, "secret")).isEmpty();
        }
    }
}
