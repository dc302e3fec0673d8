package io.howdah.sql.rename;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The server reads a statement after renaming as it did before.
class RenamedStatementIT {

    private static final String SHOP =
            """
            CREATE TYPE order_status AS ENUM ('open', 'paid');
            CREATE TABLE customer (id bigint PRIMARY KEY, name text, email text);
            CREATE TABLE product (id bigint PRIMARY KEY, name text);
            CREATE TABLE category (id bigint PRIMARY KEY, name text, parent_id bigint);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, status order_status,
                                 placed_at timestamptz, total numeric(10, 2));
            CREATE TABLE order_item (order_id bigint, product_id bigint, quantity int)
            """;

    @Test
    void givesTheSamePlan() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement server = connection.createStatement()) {
            server.execute(SHOP);
            for (String line : MarkedStatements.WHOLE.lines().toList()) {
                String text = Marked.of(line).text();
                int caret = Marked.of(line).places().getLast().end();
                LocalName name = LocalName.at(text, caret, ShopNames.index()).orElseThrow();
                String renamed = name.renamed(text, caret, "Fresh name").in(text);
                assertThat(nodes(server, renamed)).as(renamed).isEqualTo(nodes(server, text));
            }
        }
    }

    /// The kinds of a plan's nodes, without what they read.
    private static List<String> nodes(Statement server, String sql) throws SQLException {
        List<String> nodes = new ArrayList<>();
        try (ResultSet lines = server.executeQuery("EXPLAIN (COSTS OFF) " + sql)) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (nodes.isEmpty() || line.contains("->")) {
                    nodes.add(line.replaceFirst(" (on|using) .*", ""));
                }
            }
        }
        return nodes;
    }
}
