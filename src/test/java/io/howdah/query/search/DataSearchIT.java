package io.howdah.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Holder;
import io.howdah.connect.Profile;
import io.howdah.query.Session;
import io.howdah.query.search.SearchListener.Gap;
import io.howdah.query.search.SearchListener.Hit;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestPools;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataSearchIT {

    private static ScratchDatabase database;
    private static Connection connection;
    private static ConnectionPools pools;

    private final List<Hit> hits = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    @BeforeAll
    static void load() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE person (id integer, name text, "Odd Note" jsonb, photo bytea, at date);
                    INSERT INTO person VALUES (42, 'Ada O''Hara_100%', '{"likes": "tea"}', 'x', now()),
                                              (7, 'Bob', NULL, NULL, now());
                    CREATE TABLE number (value numeric);
                    INSERT INTO number VALUES (42.0), (420);
                    CREATE TABLE picture (photo bytea);
                    CREATE TABLE many (word text);
                    INSERT INTO many SELECT 'same' FROM generate_series(1, 100);
                    CREATE VIEW slow AS SELECT pg_sleep(60)::text AS nap;
                    CREATE VIEW broken AS SELECT (1 / (SELECT count(*) FROM picture))::text AS ratio;
                    """);
        }
        pools = TestPools.of(database);
    }

    @AfterAll
    static void drop() throws SQLException {
        pools.close();
        connection.close();
        database.close();
    }

    @Test
    void findsTextWhateverItsCaseAndItsLetters() throws SQLException {
        search("o'hara_100%", "person", "number");

        assertThat(hits)
                .extracting(Hit::table, Hit::column, Hit::value)
                .containsExactly(tuple("public.person", "name", "Ada O'Hara_100%"));
        hits.clear();
        search("TEA", "person");
        assertThat(hits).extracting(Hit::column).containsExactly("Odd Note");
        hits.clear();
        search("Hara1100x", "person");
        assertThat(hits).isEmpty();
    }

    @Test
    void findsNumbersByTheirValue() throws SQLException {
        search("42", "person", "number");

        assertThat(hits)
                .extracting(Hit::table, Hit::value)
                .containsExactlyInAnyOrder(
                        tuple("public.person", "42"), tuple("public.number", "42.0"));
    }

    @Test
    void theQueryOfAHitShowsItsRows() throws SQLException {
        search("o'hara_100%", "person");

        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(hits.getFirst().query())) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("id")).isEqualTo(42);
        }
    }

    @Test
    void saysWhatWasNotSearched() throws SQLException {
        search("same", "person", "picture", "many", "broken", "number");

        assertThat(gaps)
                .extracting(Gap::table, Gap::reason)
                .contains(
                        tuple("public.person", "2 columns of other types, or that may not be read"),
                        tuple("public.picture", "no column of text or numbers that may be read"),
                        tuple("public.number", "no column of text or numbers that may be read"),
                        tuple("public.many", "more than 20 rows fit; the others are not shown"),
                        tuple("public.broken", "division by zero"));
        assertThat(hits).hasSize(20);
    }

    @Test
    void aSlowTableKeepsNobodyWaiting() throws SQLException {
        search(new DataSearch.Limits(20, Duration.ofMillis(200)), "bob", "slow", "person");

        assertThat(gaps).extracting(Gap::table).contains("public.slow");
        assertThat(gaps).anyMatch(gap -> gap.reason().startsWith("took longer than"));
        assertThat(hits).extracting(Hit::value).contains("Bob");
    }

    @Test
    void aStoppedSearchSaysWhatIsLeft() throws SQLException {
        List<DataSearch> running = new ArrayList<>();
        try (Session session = session()) {
            var search =
                    new DataSearch(
                            session,
                            DataSearch.Limits.STANDARD,
                            new Listener() {
                                @Override
                                public void progress(int done, int all, String table) {
                                    if (table.equals("public.slow")) {
                                        // The statement begins after this call, and must not run
                                        // long.
                                        running.forEach(DataSearch::stop);
                                    }
                                }
                            });
            running.add(search);
            search.run(oids("slow", "person"), "bob");
        }

        assertThat(gaps).contains(new Gap("public.slow", "stopped"));
        assertThat(hits).extracting(Hit::table).doesNotContain("public.slow");
    }

    private void search(String text, String... tables) throws SQLException {
        search(DataSearch.Limits.STANDARD, text, tables);
    }

    private void search(DataSearch.Limits limits, String text, String... tables)
            throws SQLException {
        try (Session session = session()) {
            new DataSearch(session, limits, new Listener()).run(oids(tables), text);
        }
    }

    private static Session session() {
        return new Session(pools.pool(Profile.EMBEDDED, null), new Holder("search", ""));
    }

    private static List<Long> oids(String... tables) throws SQLException {
        List<Long> oids = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "SELECT 'public.%s'::regclass::oid".formatted(table))) {
                    rows.next();
                    oids.add(rows.getLong(1));
                }
            }
        }
        return oids;
    }

    private class Listener implements SearchListener {

        @Override
        public void hit(Hit hit) {
            hits.add(hit);
        }

        @Override
        public void gap(Gap gap) {
            gaps.add(gap);
        }

        @Override
        public void progress(int done, int all, String table) {}
    }
}
