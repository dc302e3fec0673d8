package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptRunIT {

    private static TestSession database;

    private final List<String> heard = new ArrayList<>();

    @BeforeAll
    static void open() {
        database = TestSession.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void table() {
        database.run("ROLLBACK");
        database.run("DROP TABLE IF EXISTS t");
        database.run("CREATE TABLE t (a int)");
    }

    private boolean run(String script, boolean stopAtFailure) {
        ScriptListener listener =
                new ScriptListener() {
                    @Override
                    public RunListener started(ScriptItem step) {
                        return new CollectingListener();
                    }

                    @Override
                    public void finished(ScriptItem step, Outcome outcome) {
                        heard.add(
                                switch (outcome) {
                                    case Outcome.Completed completed -> completed.tag();
                                    case Outcome.Failed failed ->
                                            failed.error().sqlState()
                                                    + " at "
                                                    + failed.error().position();
                                    case Outcome.Stopped stopped -> stopped.fate().name();
                                });
                    }
                };
        return new ScriptRun(database.session(), listener, stopAtFailure, 0)
                .run(Splitter.split(script));
    }

    @Test
    void runsStatementsDataAndCommandsInOrder() {
        String script =
                """
                \\restrict abc
                COPY t FROM STDIN; COPY t FROM STDIN;
                1
                2
                \\.
                3
                \\.
                INSERT INTO t VALUES (4) \\g
                SELECT * FROM t;
                \\unrestrict abc
                """;

        assertThat(run(script, true)).isTrue();
        assertThat(heard).containsExactly("COPY 2", "COPY 1", "INSERT 0 1", "SELECT 4");
    }

    @Test
    void stopsAtTheFirstFailureOrGoesOn() {
        String script = "INSERT INTO t VALUES (1); SELECT x; INSERT INTO t VALUES (2)";

        assertThat(run(script, true)).isFalse();
        assertThat(heard).containsExactly("INSERT 0 1", "42703 at " + script.indexOf("x;"));
        heard.clear();
        assertThat(run(script, false)).isFalse();
        assertThat(heard).hasSize(3).endsWith("INSERT 0 1");
    }

    @Test
    void runsJoinedStatementsAsOneTransaction() {
        assertThat(run("INSERT INTO t VALUES (1)\\; INSERT INTO t VALUES (2)\\; SELECT 1/0;", true))
                .isFalse();
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
        assertThat(run("INSERT INTO t VALUES (1)\\; INSERT INTO t VALUES (2);", true)).isTrue();
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @Test
    void saysWhichCommandItDoesNotKnow() {
        assertThat(run("SELECT 1;\n\\dt foo\nSELECT 2;", false)).isFalse();

        assertThat(heard).containsExactly("SELECT 1", " at 10", "SELECT 1");
    }

    @Test
    void endsWhereTheScriptSaysSo() {
        assertThat(run("SELECT 1;\n\\q\nnonsense;", true)).isTrue();

        assertThat(heard).containsExactly("SELECT 1");
    }

    @Test
    void aStopBetweenTwoStatementsIsNotLost() {
        var steps = new StoppingAt(0);

        assertThat(steps.run("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)")).isFalse();
        assertThat(steps.outcomes).containsExactly("INSERT 0 1");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void aStopBeforeTheServerHearsOfAStatementIsNotLost() {
        var steps = new StoppingAt(1);

        assertThat(steps.run("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)")).isFalse();
        assertThat(steps.outcomes).containsExactly("INSERT 0 1", "NOT_RUN");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void aStopBetweenJoinedStatementsKeepsNothingOfThem() {
        var steps = new StoppingAt(0);

        assertThat(steps.run("INSERT INTO t VALUES (1)\\; INSERT INTO t VALUES (2);")).isFalse();
        assertThat(steps.outcomes).containsExactly("INSERT 0 1");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
    }

    /// Stops after the first statement has ended, or just before the second is sent.
    private static final class StoppingAt implements ScriptListener {

        private final List<String> outcomes = new ArrayList<>();
        private final ScriptRun run = new ScriptRun(database.session(), this, true, 0);
        private final int starts;
        private int started;

        /// @param starts stop at the start of the statement of this number, 0 for the end of the first
        StoppingAt(int starts) {
            this.starts = starts;
        }

        boolean run(String script) {
            return run.run(Splitter.split(script));
        }

        @Override
        public RunListener started(ScriptItem step) {
            if (starts > 0 && started++ == starts) {
                run.stop();
            }
            return new CollectingListener();
        }

        @Override
        public void finished(ScriptItem step, Outcome outcome) {
            outcomes.add(
                    outcome instanceof Outcome.Completed completed
                            ? completed.tag()
                            : outcome instanceof Outcome.Stopped stopped
                                    ? stopped.fate().name()
                                    : "failed");
            if (starts == 0) {
                run.stop();
            }
        }
    }
}
