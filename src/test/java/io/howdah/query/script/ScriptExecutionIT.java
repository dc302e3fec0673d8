package io.howdah.query.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.query.TestSession;
import io.howdah.sql.psql.PsqlVariables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScriptExecutionIT {

    private static TestSession database;

    @TempDir private Path folder;
    private final Transcript transcript = new Transcript();
    private final PsqlVariables variables = new PsqlVariables();

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
        database.run("CREATE TABLE t (a int, b text)");
    }

    private ScriptExecution execution(boolean stop) {
        return new ScriptExecution(
                ScriptHost.of(database.session()),
                transcript,
                ScriptOptions.in(folder).withStopAtFailure(stop),
                variables);
    }

    private boolean run(String script) throws IOException {
        return execution(true).run(ScriptSource.text("test", script));
    }

    private boolean goOn(String script) throws IOException {
        return execution(false).run(ScriptSource.text("test", script));
    }

    @Test
    void runsStatementsDataAndCommandsInOrder() throws IOException {
        assertThat(
                        run(
                                """
                                \\restrict abc
                                COPY t FROM STDIN; COPY t FROM STDIN;
                                1\tone
                                2\ttwo
                                \\.
                                3\t\\N
                                \\.
                                INSERT INTO t VALUES (4, ':x') \\g
                                SELECT * FROM t;
                                \\unrestrict abc
                                """))
                .isTrue();
        assertThat(transcript.lines)
                .containsExactly(
                        "COPY 2",
                        "COPY 1",
                        "INSERT 0 1",
                        "1|one",
                        "2|two",
                        "3|∅",
                        "4|:x",
                        "SELECT 4");
    }

    @Test
    void leadsErrorsBackToTheirPlaceWhateverTheVariablesHold() throws IOException {
        assertThat(
                        goOn(
                                """
                                \\set cols 'a, b, a AS again'
                                SELECT :cols,
                                  nosuch FROM t;
                                SELECT 1,
                                \\echo between
                                   :'cols'::int;
                                SELECT :cols :cols FROM t;
                                """))
                .isFalse();
        assertThat(transcript.lines)
                .containsExactly("3:3 42703", "said between", "6:4 22P02", "7:14 42601");
    }

    @Test
    void stopsAtTheFirstFailureUnlessToldOtherwise() throws IOException {
        String script =
                "INSERT INTO t VALUES (1);\nSELECT x;\n\\nonsense\nINSERT INTO t VALUES (2)";

        assertThat(run(script)).isFalse();
        assertThat(transcript.lines).containsExactly("INSERT 0 1", "2:8 42703");
        transcript.lines.clear();
        assertThat(goOn(script)).isFalse();
        assertThat(transcript.lines)
                .containsExactly(
                        "INSERT 0 1",
                        "2:8 42703",
                        "3:1 The psql command \\nonsense is not available here.",
                        "INSERT 0 1");
        transcript.lines.clear();
        assertThat(run("\\set ON_ERROR_STOP off\nSELECT x;\nSELECT 1;")).isFalse();
        assertThat(transcript.lines).containsExactly("2:8 42703", "1", "SELECT 1");
    }

    @Test
    void takesBranchesAndSkipsTheOthers() throws IOException {
        assertThat(
                        run(
                                """
                                SELECT true AS yes, false AS no \\gset
                                \\if :no
                                  \\if true
                                    SELECT 'wrong'; \\nonsense
                                  \\endif
                                  COPY t FROM STDIN;
                                1\\tone
                                \\.
                                \\elif :yes
                                  SELECT 'right'
                                  \\if :{?none}
                                    , wrong; wrong (
                                  \\endif
                                  ;
                                \\else
                                  \\echo wrong
                                \\endif
                                """))
                .isTrue();
        assertThat(transcript.lines).containsExactly("SELECT 1", "right", "SELECT 1");
    }

    @Test
    void saysWhatIsWrongWithBranches() throws IOException {
        assertThat(
                        goOn(
                                "\\endif\n\\if maybe\nSELECT 1;\n\\else\n\\else\n\\endif\n\\if 1\nSELECT 2;"))
                .isFalse();
        assertThat(transcript.lines)
                .containsExactly(
                        "1:1 \\endif has no \\if before it.",
                        "2:1 \\if needs true or false, not \"maybe\".",
                        "5:1 \\else cannot come after \\else.",
                        "2",
                        "SELECT 1",
                        "1:1 An \\if has no \\endif up to the end of the script.");
    }

    @Test
    void keepsResultsInVariablesAndRunsThem() throws IOException {
        assertThat(
                        run(
                                """
                                SELECT 7 AS n, NULL AS gone, 'it''s' AS word \\gset my_
                                \\echo :my_n :my_gone :'my_word'
                                SELECT format('INSERT INTO t VALUES (%s)', g), NULL FROM generate_series(1, 2) AS g
                                \\gexec
                                \\echo :ROW_COUNT :ERROR :SQLSTATE
                                SELECT a, b AS "B" FROM t
                                \\gdesc
                                SELECT count(*) FROM t \\gx
                                \\g
                                """))
                .isTrue();
        assertThat(transcript.lines)
                .containsExactly(
                        "SELECT 1",
                        "said 7 :my_gone 'it''s'",
                        "SELECT 2",
                        "INSERT 0 1",
                        "INSERT 0 1",
                        "said 1 false 00000",
                        "a|integer",
                        "B|text",
                        "",
                        "2 expanded",
                        "SELECT 1",
                        "2",
                        "SELECT 1");
    }

    @Test
    void refusesToKeepWhatIsNotOneRow() throws IOException {
        assertThat(goOn("SELECT 1 WHERE false \\gset\nVALUES (1), (2) \\gset\n\\g")).isFalse();
        assertThat(transcript.lines)
                .contains(
                        "1:22 \\gset needs one row; the statement returned none.",
                        "2:17 \\gset needs one row; the statement returned 2.");
    }

    @Test
    void repeatsAStatementWhileItIsWatched() throws IOException {
        assertThat(run("INSERT INTO t VALUES (1) RETURNING a \\watch i=0 c=3")).isTrue();
        assertThat(transcript.lines)
                .containsExactly("1", "INSERT 0 1", "1", "INSERT 0 1", "1", "INSERT 0 1");
        transcript.lines.clear();
        assertThat(run("SELECT 1 WHERE (SELECT count(*) FROM t) < 0 \\watch i=60 m=1")).isTrue();
        assertThat(transcript.lines).containsExactly("SELECT 0");
    }

    @Test
    void includesOtherScripts() throws IOException {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Files.writeString(sub.resolve("b.sql"), "\\set from b\n\\ir c.sql\nSELECT nosuch;");
        Files.writeString(sub.resolve("c.sql"), "\\if true\nSELECT :'from'");

        assertThat(goOn("\\i sub/b.sql\n\\i sub/none.sql\n\\i sub\nSELECT 1;")).isFalse();
        assertThat(transcript.lines)
                .containsExactly(
                        "b",
                        "SELECT 1",
                        "1:1 An \\if has no \\endif up to the end of the script.",
                        "3:8 42703",
                        "2:1 There is no file " + folder.resolve("sub/none.sql") + ".",
                        "3:1 " + sub + " is a folder, not a script.",
                        "1",
                        "SELECT 1");
    }

    @Test
    void doesNotIncludeItselfForEver() throws IOException {
        Files.writeString(folder.resolve("a.sql"), "\\i a.sql\n");
        assertThat(run("\\i a.sql")).isFalse();
        assertThat(transcript.lines)
                .containsExactly("1:1 Scripts include each other more than 100 levels deep.");
    }

    @Test
    void copiesFromAndToFilesOfTheClient() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "1,one\n2,\n");
        assertThat(
                        run(
                                """
                                \\copy t from 'in.csv' with (format csv)
                                \\copy t from stdin
                                3\tthree
                                \\.
                                \\copy (select * from t order by a) to out.txt
                                SELECT * FROM t WHERE a = 1 \\g g.txt
                                \\o o.txt
                                SELECT 1 AS one;
                                \\qecho hm
                                \\o
                                SELECT 2;
                                """))
                .isTrue();
        assertThat(transcript.lines)
                .containsExactly(
                        "COPY 2", "COPY 1", "COPY 3", "SELECT 1", "SELECT 1", "2", "SELECT 1");
        assertThat(folder.resolve("out.txt")).hasContent("1\tone\n2\t\\N\n3\tthree\n");
        assertThat(Files.readString(folder.resolve("g.txt"))).contains("one", "(1 row)");
        assertThat(Files.readString(folder.resolve("o.txt"))).contains("(1 row)", "hm");
    }

    @Test
    void saysAtItsLineWhatACopyCannotDo() throws IOException {
        assertThat(
                        goOn(
                                "\\copy t from none.csv\n\\copy nosuch from stdin\n1\n\\.\n"
                                        + "\\copy t to 'no/folder/f'\n\\copy t from program 'x'\n\\echo end"))
                .isFalse();
        assertThat(transcript.lines)
                .containsExactly(
                        "1:1 There is no file " + folder.resolve("none.csv") + ".",
                        "2:1 42P01",
                        "5:1 There is no folder for " + folder.resolve("no/folder/f") + ".",
                        "6:1 \\copy runs no programs; name a file.",
                        "said end");
    }

    @Test
    void runsJoinedStatementsAsOneTransaction() throws IOException {
        assertThat(run("INSERT INTO t VALUES (1)\\; INSERT INTO t VALUES (2)\\; SELECT 1/0;"))
                .isFalse();
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
        assertThat(run("INSERT INTO t VALUES (1)\\; INSERT INTO t VALUES (2);")).isTrue();
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @Test
    void describesRelations() throws IOException {
        database.run("CREATE INDEX t_a ON t (a) WHERE a > 1");
        assertThat(goOn("\\d t\n\\dt+ t\n\\di\n\\dn public\n\\d \"T\"\n\\dqq\n\\df nosuch"))
                .isFalse();
        assertThat(transcript.lines)
                .contains(
                        "said Table \"public.t\"",
                        "a|integer|∅|∅|∅",
                        "b|text|∅|∅|∅",
                        "said Indexes:",
                        "said     t_a btree (a) WHERE a > 1",
                        "public|t_a|index|postgres|t",
                        "5:1 There is no relation that \"\"T\"\" names.")
                .anyMatch(line -> line.startsWith("public|t|table|postgres|permanent|"))
                .anyMatch(line -> line.startsWith("6:1 The psql command \\dqq"));
    }

    @Test
    void describesMoreWhenAskedTo() throws IOException {
        database.run("CREATE SEQUENCE IF NOT EXISTS counter START 5");
        database.run("CREATE OR REPLACE VIEW small AS SELECT a FROM t WHERE a < 10");
        database.run("CREATE UNIQUE INDEX t_b ON t (b)");

        assertThat(
                        goOn(
                                "\\set what t\n\\d+ :what\n\\d counter\n\\d t_b\n\\sv small\n\\sf pg_catalog.lower(text)\n\\sf nosuch\n\\sv\nDROP VIEW small;"))
                .isFalse();
        assertThat(transcript.lines)
                .contains(
                        "a|integer|∅|∅|∅|plain|∅|∅|∅",
                        "bigint|5|1|9223372036854775807|1|no|1",
                        "said Method: btree, for table t, unique",
                        "b|text|yes|b",
                        "7:1 42883",
                        "8:1 \\sv needs the name of a view.")
                .anyMatch(line -> line.startsWith("said CREATE OR REPLACE VIEW small AS"))
                .anyMatch(line ->
                        line.startsWith("said CREATE OR REPLACE FUNCTION pg_catalog.lower"));
    }

    @Test
    void saysThatItsRowsDoNotChangeTheirLooks() throws IOException {
        assertThat(run("\\pset pager off\n\\pset null '-'\n\\t on\n\\pset x on\nSELECT 1;"))
                .isTrue();
        assertThat(transcript.messages)
                .containsExactly(
                        "\\pset null changes nothing here: how rows are written is chosen outside of the script.",
                        "\\t changes nothing here: how rows are written is chosen outside of the script.",
                        "Expanded display is on.");
        assertThat(transcript.lines).contains("1 expanded");
    }

    @Test
    void switchesTheTransactionModeAndTheTime() throws IOException {
        assertThat(
                        run(
                                "\\set AUTOCOMMIT off\nINSERT INTO t VALUES (1);\nROLLBACK;\n\\unset AUTOCOMMIT\n"
                                        + "\\timing on\nINSERT INTO t VALUES (2);"))
                .isTrue();
        assertThat(database.value("SELECT a FROM t")).isEqualTo("2");
        assertThat(transcript.echoed.getLast()).matches("Time: \\d+\\.\\d{3} ms");
    }

    @Test
    void endsWhereTheScriptSaysSo() throws IOException {
        Files.writeString(folder.resolve("q.sql"), "\\q\nnonsense;");
        assertThat(run("SELECT 1;\n\\i q.sql\nSELECT 2;\n\\q\nnonsense;")).isTrue();
        assertThat(transcript.lines).containsExactly("1", "SELECT 1", "2", "SELECT 1");
    }

    @Test
    void stopsBetweenStatementsAndWhileItWaits() throws IOException {
        var stopping = new ScriptExecution[1];
        var observer =
                new ScriptObserver() {
                    private int count;

                    @Override
                    public io.howdah.query.RunListener started(ScriptStatement statement) {
                        return transcript.started(statement);
                    }

                    @Override
                    public void finished(
                            ScriptStatement statement,
                            io.howdah.query.Outcome outcome,
                            io.howdah.sql.ScriptPlace at) {
                        transcript.finished(statement, outcome, at);
                        if (++count == 2) {
                            stopping[0].stop();
                        }
                    }

                    @Override
                    public void said(String words, Channel channel) {
                        transcript.said(words, channel);
                    }
                };
        stopping[0] =
                new ScriptExecution(
                        ScriptHost.of(database.session()),
                        observer,
                        ScriptOptions.in(folder),
                        variables);
        assertThat(
                        stopping[0].run(
                                ScriptSource.text(
                                        "test",
                                        "SELECT 1 \\watch i=0.001\nINSERT INTO t VALUES (1)")))
                .isFalse();
        assertThat(transcript.lines).containsExactly("1", "SELECT 1", "1", "SELECT 1");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void readsFilesInTheirEncoding() throws IOException {
        Path file = folder.resolve("latin1.sql");
        Files.write(file, "SELECT 'é';".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(execution(true).run(ScriptSource.file(file, StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(transcript.lines).containsExactly("é", "SELECT 1");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> execution(true).run(ScriptSource.file(file, StandardCharsets.UTF_8)))
                .withMessageContaining("no text in its encoding");
        Files.write(file, "\uFEFFSELECT 'ü';".getBytes(StandardCharsets.UTF_16LE));
        transcript.lines.clear();
        assertThat(execution(true).run(ScriptSource.file(file, StandardCharsets.UTF_8))).isTrue();
        assertThat(transcript.lines).containsExactly("ü", "SELECT 1");
        assertThat(transcript.bytes).isEqualTo(Files.size(file));
    }
}
