package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import io.howdah.plan.PlanNode;
import io.howdah.sql.Splitter;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Plans that need more than one statement to provoke, and those of the sample's queries.
class RarePlansIT {

    private ScratchDatabase database;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void readsTheSampleQueriesInEveryFormat() throws SQLException {
        try (Connection bazaar = TestServer.bazaar().connect()) {
            for (DemoQuery query : SampleDatabase.queries()) {
                // One is a script that changes its role.
                if (Splitter.split(query.sql()).size() > 1) {
                    continue;
                }
                var statement =
                        new ExplainedStatement(query.id() + " parallel", List.of(), query.sql());
                FourFormats.same(bazaar, statement, "VERBOSE, SETTINGS", PlanLines.Numbers.ALL);
                FourFormats.same(
                        bazaar, statement, "ANALYZE, WAL, SETTINGS", PlanLines.Numbers.NAMES);
            }
        }
    }

    @Test
    void readsForeignScansOfAnotherServer() throws SQLException {
        execute("CREATE EXTENSION postgres_fdw");
        execute(
                "CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '%s', port '%d', dbname '%s', async_capable 'true')"
                        .formatted(database.host(), database.port(), database.name()));
        execute(
                "CREATE USER MAPPING FOR CURRENT_USER SERVER other OPTIONS (user '%s', password '%s')"
                        .formatted(database.user(), database.password()));
        execute("CREATE TABLE a_here (id int, word text)");
        execute("INSERT INTO a_here SELECT g, 'w' FROM generate_series(1, 50) g");
        execute("CREATE TABLE b_here (LIKE a_here)");
        execute("CREATE TABLE parts (id int, word text) PARTITION BY RANGE (id)");
        execute(
                "CREATE FOREIGN TABLE far_a PARTITION OF parts FOR VALUES FROM (0) TO (100) SERVER other OPTIONS (table_name 'a_here')");
        execute(
                "CREATE FOREIGN TABLE far_b PARTITION OF parts FOR VALUES FROM (100) TO (200) SERVER other OPTIONS (table_name 'b_here')");

        Plan append = everywhere("SELECT * FROM parts WHERE word <> 'x: y'");
        everywhere("SELECT count(*) FROM far_a x JOIN far_b y USING (id)");
        Plan update = everywhere("UPDATE far_a SET word = 'z' WHERE id < 3");
        everywhere("INSERT INTO far_a VALUES (7, 'x') RETURNING id");

        assertThat(append.nodes())
                .extracting(PlanNode::title)
                .containsExactly(
                        "Append",
                        "Async Foreign Scan on public.far_a parts_1",
                        "Async Foreign Scan on public.far_b parts_2");
        assertThat(update.nodes())
                .extracting(PlanNode::title)
                .containsExactly("Update on public.far_a", "Foreign Update on public.far_a");
    }

    @Test
    void readsScansOfTransitionTables() throws SQLException {
        execute("CREATE TABLE written (id int)");
        execute("CREATE TABLE explained (format text, line text)");
        execute(
                """
                CREATE FUNCTION explain_rows() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    wanted text;
                    line text;
                BEGIN
                    FOREACH wanted IN ARRAY ARRAY['TEXT', 'JSON', 'XML', 'YAML'] LOOP
                        FOR line IN EXECUTE 'EXPLAIN (VERBOSE, FORMAT ' || wanted || ') SELECT * FROM new_rows AS n WHERE id > 3' LOOP
                            INSERT INTO explained VALUES (wanted, line);
                        END LOOP;
                    END LOOP;
                    RETURN NULL;
                END
                $$
                """);
        execute(
                "CREATE TRIGGER t AFTER INSERT ON written REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION explain_rows()");
        execute("INSERT INTO written SELECT generate_series(1, 9)");

        Map<PlanFormat, String> texts = new EnumMap<>(PlanFormat.class);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT format, line FROM explained")) {
            while (rows.next()) {
                texts.merge(
                        PlanFormat.valueOf(rows.getString(1)),
                        rows.getString(2),
                        (first, second) -> first + "\n" + second);
            }
        }

        String text = texts.getOrDefault(PlanFormat.TEXT, "");
        assertThat(FourFormats.only(text).root().type()).isEqualTo("Named Tuplestore Scan");
        assertThat(texts).hasSize(4);
        texts.values().forEach(other -> FourFormats.same(text, other, PlanLines.Numbers.ALL));
    }

    @Test
    void namesNoFunctionWhenAScanHasSeveral() throws SQLException {
        String several =
                "SELECT * FROM ROWS FROM (generate_series(1, 3), upper('x')) WITH ORDINALITY AS r(a, b, n)";

        Plan plan = everywhere(several);

        assertThat(plan.root().target().function()).isNull();
        assertThat(plan.root().target().alias()).isEqualTo("r");
    }

    @Test
    void readsTheJsonOfAMergeIntoPartitionsThatIsNoJson() throws SQLException {
        execute("CREATE TABLE parts (id int, word text) PARTITION BY RANGE (id)");
        execute("CREATE TABLE part_1 PARTITION OF parts FOR VALUES FROM (0) TO (100)");
        execute("CREATE TABLE part_2 PARTITION OF parts FOR VALUES FROM (100) TO (200)");
        execute("INSERT INTO parts SELECT g, 'w' FROM generate_series(1, 150, 10) g");
        String merge =
                "MERGE INTO parts p USING generate_series(1, 20) AS n ON n = p.id WHEN MATCHED THEN UPDATE SET word = 'x' WHEN NOT MATCHED THEN INSERT VALUES (n, 'y')";
        var statement = new ExplainedStatement("merge", List.of(), merge);
        String json = statement.explain(connection, "ANALYZE", PlanFormat.JSON);
        connection.setAutoCommit(true);

        assertThatThrownBy(() -> JsonMapper.shared().readTree(json))
                .isInstanceOf(JacksonException.class);
        Plan plan = everywhere(merge);
        assertThat(plan.root().properties())
                .containsEntry("Target Tables", "public.part_1 p_1\npublic.part_2 p_2")
                .containsEntry("Tuples Inserted", "18")
                .containsEntry("Tuples Updated", "2");
    }

    private Plan everywhere(String sql) throws SQLException {
        var statement = new ExplainedStatement("", List.of(), sql);
        FourFormats.same(connection, statement, "VERBOSE", PlanLines.Numbers.ALL);
        return FourFormats.same(
                connection, statement, "ANALYZE, VERBOSE, TIMING OFF", PlanLines.Numbers.STEADY);
    }

    private void execute(String sql) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
