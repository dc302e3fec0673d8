package io.howdah.embedded.bazaar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleDatabaseIT {

    private static final double SMALL = 0.02;

    private final RunningServer server = TestServer.shared();
    private final SampleDatabase sample = new SampleDatabase(server, SMALL, "bazaar_it");

    @AfterEach
    void drop() throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS bazaar_it WITH (FORCE)");
        execute("postgres", "DROP DATABASE IF EXISTS bazaar_unfinished WITH (FORCE)");
    }

    @Test
    void isBuiltOnceAndThenLeftToTheUser() throws EmbeddedServerException, SQLException {
        var fractions = new ArrayList<Double>();
        var sentences = new ArrayList<String>();

        assertThat(sample.exists()).isFalse();
        assertThat(
                        sample.build((fraction, sentence) -> {
                            fractions.add(fraction);
                            sentences.add(sentence);
                        }))
                .isTrue();
        assertThat(sample.exists()).isTrue();
        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0);
        assertThat(sentences).contains("Writing order lines", "Gathering statistics");

        execute("bazaar_it", "DROP TABLE stock.delivery_import");
        assertThat(sample.build(Progress.SILENT)).isFalse();
        assertThat(value("bazaar_it", "SELECT to_regclass('stock.delivery_import')")).isNull();
    }

    @Test
    void interruptedBuildIsBegunAnew() throws EmbeddedServerException, SQLException {
        execute("postgres", "CREATE DATABASE bazaar_unfinished");
        execute("bazaar_unfinished", "CREATE SCHEMA account");

        assertThat(sample.exists()).isFalse();
        assertThat(sample.build(Progress.SILENT)).isTrue();
        assertThat(value("bazaar_it", "SELECT count(*) > 0 FROM account.customer")).isEqualTo("t");
    }

    @Test
    void cancelledBuildLeavesNothingBehind() throws SQLException {
        assertThatThrownBy(() ->
                        sample.build((fraction, sentence) -> {
                            if (fraction > 0.5) {
                                throw new IllegalStateException("no more");
                            }
                        }))
                .hasMessageContaining("no more");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sample.build(Progress.SILENT))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("it was cancelled");
        assertThat(Thread.interrupted()).isTrue();

        assertThat(
                        value(
                                "postgres",
                                "SELECT count(*) FROM pg_database WHERE datname LIKE 'bazaar%'"))
                .isEqualTo("0");
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
