package io.howdah.query.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UsagesIT {

    private static final String SHOP =
            """
            CREATE TABLE orders (id int, total int);
            CREATE TABLE "Odd name" (id int);
            CREATE TABLE log (id int);
            CREATE FUNCTION tax(int) RETURNS int LANGUAGE sql RETURN $1 / 5;
            CREATE VIEW ids AS SELECT id FROM orders;
            CREATE VIEW totals AS SELECT tax(total) AS tax FROM orders;
            CREATE MATERIALIZED VIEW odd AS SELECT id FROM "Odd name";
            CREATE RULE copy AS ON INSERT TO log DO ALSO INSERT INTO orders VALUES (1, 2);
            CREATE FUNCTION parsed() RETURNS bigint LANGUAGE sql
                BEGIN ATOMIC SELECT sum(total) FROM orders; END;
            CREATE PROCEDURE clear() LANGUAGE plpgsql AS $$
            BEGIN
                DELETE FROM Orders;
            END $$;
            CREATE FUNCTION says() RETURNS text LANGUAGE sql AS $$ SELECT 'orders' -- orders $$;
            CREATE FUNCTION longer(a int, b text) RETURNS bigint LANGUAGE plpgsql AS
                $$ BEGIN RETURN (SELECT max(tax(total)) FROM public.orders); END $$;
            CREATE FUNCTION other() RETURNS bigint LANGUAGE plpgsql AS
                $$ DECLARE orders_total int; BEGIN RETURN orders_total; END $$
            """;

    private static ScratchDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect();
                Statement server = connection.createStatement()) {
            for (String statement : SHOP.split(";\n(?=CREATE)")) {
                server.execute(statement);
            }
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> uses(String object, String member, boolean function)
            throws SQLException {
        try (Connection connection = database.connect()) {
            return Usages.read(connection, new Used(object, member, function)).stream()
                    .map(usage -> usage.kind() + " " + usage.name())
                    .toList();
        }
    }

    @Test
    void findsWhatUsesATable() throws SQLException {
        assertThat(uses("public.orders", "", false))
                .containsExactlyInAnyOrder(
                        "view public.ids",
                        "view public.totals",
                        "rule of public.log",
                        "function public.parsed()",
                        "procedure public.clear()",
                        "function public.longer(integer, text)");
    }

    @Test
    void findsWhatUsesAColumn() throws SQLException {
        assertThat(uses("public.orders", "total", false))
                .contains(
                        "view public.totals",
                        "function public.parsed()",
                        "function public.longer(integer, text)")
                .doesNotContain("view public.ids", "procedure public.clear()");
    }

    @Test
    void showsTheLineThatUsesIt() throws SQLException {
        try (Connection connection = database.connect()) {
            List<Usage> found = Usages.read(connection, new Used("public.orders", "total", false));
            assertThat(found)
                    .filteredOn(usage -> usage.name().equals("public.totals"))
                    .singleElement()
                    .satisfies(usage -> assertThat(usage.line()).contains("tax(total)"));
            assertThat(found)
                    .filteredOn(usage -> usage.name().startsWith("public.longer"))
                    .singleElement()
                    .satisfies(usage -> {
                        assertThat(usage.line()).contains("max(tax(total))");
                        assertThat(usage.number()).isPositive();
                    });
        }
    }

    @Test
    void numbersTheLinesAsTheObjectsSqlDoes() throws SQLException {
        try (Connection connection = database.connect()) {
            var tree = new CatalogTree(connection);
            var reader = new ObjectReader(connection);
            List<Usage> found = Usages.read(connection, new Used("public.orders", "", false));

            assertThat(found)
                    .filteredOn(usage -> !usage.kind().startsWith("rule"))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(usage -> {
                        String name = usage.name();
                        String sql = reader.script(tree.find(name).orElseThrow());
                        assertThat(sql.lines().toList().get(usage.number() - 1))
                                .as(sql)
                                .containsIgnoringCase("orders");
                    });
            assertThat(found)
                    .filteredOn(usage -> usage.name().startsWith("public.clear"))
                    .singleElement()
                    .satisfies(usage -> assertThat(usage.line()).isEqualTo("DELETE FROM Orders;"));
        }
    }

    @Test
    void findsWhatCallsAFunction() throws SQLException {
        assertThat(uses("public.tax", "", true))
                .containsExactlyInAnyOrder(
                        "view public.totals", "function public.longer(integer, text)");
    }

    @Test
    void knowsNamesInQuotes() throws SQLException {
        assertThat(uses("public.\"Odd name\"", "", false))
                .containsExactly("materialized view public.odd");
        assertThat(uses("public.nothing", "", false)).isEmpty();
    }
}
