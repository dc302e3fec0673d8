package io.howdah.ui.explorer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectBackground;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.explorer.entry.TestConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts what the tree asks the server, as the server itself counts it.
@Timeout(120)
class ExplorerStatementsIT {

    private static final String MANY_TABLES =
            """
            CREATE EXTENSION pg_stat_statements SCHEMA public;
            CREATE SCHEMA shop;
            DO $$
            BEGIN
                FOR i IN 1..%d LOOP
                    EXECUTE format('CREATE TABLE shop.t%%s (id int PRIMARY KEY, a text, b int)', i);
                    EXECUTE format('COMMENT ON TABLE shop.t%%s IS %%L', i, 'Number ' || i);
                END LOOP;
            END $$;
            CREATE VIEW shop.seen AS SELECT * FROM shop.t1
            """;

    /// Queries alone: each comes with a transaction around it, whose statements are as many.
    private static final String QUERIES =
            """
            SELECT coalesce(sum(calls), 0)
              FROM public.pg_stat_statements
             WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND toplevel AND query ~* '^\\s*(select|with)' AND query !~ 'pg_stat_statements'
            """;

    private static final String STATEMENTS =
            QUERIES.replace(" AND query ~* '^\\s*(select|with)'", "");

    private final DirectBackground background = new DirectBackground();
    private final ScratchDatabase database = TestServer.scratch();
    private Connection counter;
    private TestConnections server;
    private ExplorerViewModel model;

    @BeforeEach
    void open() throws SQLException {
        counter = database.connect();
        server = new TestConnections(database, background);
        model =
                new ExplorerViewModel(
                        server.connections, background, new CatalogIndexes(server.connections));
    }

    @AfterEach
    void close() throws SQLException {
        server.close();
        counter.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void asksAsOftenForAThousandTablesAsForOne(int tables) throws SQLException {
        execute(MANY_TABLES.formatted(tables));
        ExplorerNode cluster = model.servers().getFirst();
        long atFirst = count(STATEMENTS);

        assertThat(queriesToOpen(cluster)).as("server").isLessThanOrEqualTo(2);
        ExplorerNode opened = child(cluster, database.name());
        // Its whole catalog is read too, for filter and search, and the connection is tried.
        assertThat(queriesToOpen(opened)).as("database").isLessThanOrEqualTo(6);
        ExplorerNode schema = child(opened, "shop");
        assertThat(queriesToOpen(schema)).as("schema").isLessThanOrEqualTo(2);
        ExplorerNode group = child(schema, "Tables");
        assertThat(group.children()).hasSize(tables);
        assertThat(queriesToOpen(child(group, "t1"))).as("table").isLessThanOrEqualTo(2);
        assertThat(queriesToOpen(child(group, "t1"))).as("the same again").isZero();
        assertThat(count(STATEMENTS) - atFirst).as("all statements").isLessThanOrEqualTo(50);
    }

    private long queriesToOpen(ExplorerNode node) throws SQLException {
        long before = count(QUERIES);
        model.open(node);
        return count(QUERIES) - before;
    }

    private static ExplorerNode child(ExplorerNode node, String name) {
        return node.children().stream()
                .filter(child -> child.item().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = counter.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = counter.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
