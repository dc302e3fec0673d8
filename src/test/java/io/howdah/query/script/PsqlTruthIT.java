package io.howdah.query.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.howdah.connect.Holder;
import io.howdah.query.TestSession;
import io.howdah.sql.psql.PsqlVariables;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// psql is the truth: it and we run each script, and then both have said the same and their databases
/// hold the same.
@Timeout(120)
class PsqlTruthIT {

    private static final String BEFORE = "CREATE TABLE log (id serial, word text);\n";

    @TempDir private Path folder;

    private static Optional<Path> psql() {
        return Stream.of("/usr/lib/postgresql/15/bin/psql", "/usr/bin/psql")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\set a 1\n\\set b 'two words'\n\\set c :a :b x\n\\echo :a :b :c :'c' :\"c\" :d ':a' \":a\"\nINSERT INTO log (word) VALUES (:'b'), (:'c'), (:a::text), (':a'), ($$:a$$);",
                "\\set quote 'it''s \\\\ \"q\" \\n\\t\\101\\x42'\n\\echo :quote\n\\echo :'quote' :\"quote\"\nINSERT INTO log (word) VALUES (:'quote');",
                "\\set col word\n\\set tab log\nINSERT INTO :tab (:col) VALUES ('a');\nINSERT INTO :\"tab\" (:\"col\") SELECT :col || 'b' FROM :tab;",
                "\\set two 'INSERT INTO log (word) VALUES (1); INSERT INTO log (word) VALUES'\n:two (2);",
                "\\set half '(''one; two'\nINSERT INTO log (word) VALUES :half');\nINSERT INTO log (word) VALUES :half '' || 'x');",
                "\\set a :a\\set b :c\n\\set c ':b'\n\\echo :a :b :c\nINSERT INTO log (word) VALUES (:'a'), (:'b'), (:'c');",
                "\\set loop ':loop'\nINSERT INTO log (word) VALUES (:loop);\nINSERT INTO log (word) VALUES ('after');",
                "\\echo :{?a}\n\\set a\n\\echo :{?a} [:a]\n\\unset a\n\\echo :{?a}\nINSERT INTO log (word) SELECT 'x' WHERE :{?a};",
                "\\if true\nINSERT INTO log (word) VALUES ('yes');\n\\else\nINSERT INTO log (word) VALUES ('no');\n\\endif",
                "\\if off\nINSERT INTO log (word) VALUES ('a');\n\\elif 0\nINSERT INTO log (word) VALUES ('b');\n\\elif yes\nINSERT INTO log (word) VALUES ('c');\n\\elif true\nINSERT INTO log (word) VALUES ('d');\n\\else\nINSERT INTO log (word) VALUES ('e');\n\\endif",
                "INSERT INTO log (word) VALUES (\n\\if 0\n 'a'); DROP TABLE log; (\n\\else\n 'b'\n\\endif\n);",
                "\\if 0\n\\if 1\n\\echo a\n\\else\n\\echo b\n\\endif\n\\echo c 'open\n\\else\n\\echo d\n\\endif\n\\echo end",
                "\\if maybe\n\\echo a\n\\else\n\\echo b\n\\endif\n\\endif\n\\else\n\\echo c",
                "SELECT 1 AS one, NULL AS nix, 'x y' AS \"Wörd\" \\gset p_\n\\echo :p_one :p_nix :'p_Wörd'\nINSERT INTO log (word) VALUES (:'p_Wörd');",
                "SELECT 'set' AS v \\gset\nSELECT 1 WHERE false \\gset\n\\echo :v\nVALUES ('a'), ('b') \\gset\n\\echo :v :column1",
                "SELECT format('INSERT INTO log (word) VALUES (%L)', g), NULL, 'INSERT INTO log (word) VALUES (''second''); INSERT INTO log (word) VALUES (''third'')' FROM generate_series(1, 3) AS g \\gexec",
                "SELECT 'SELECT nosuch' UNION ALL SELECT 'INSERT INTO log (word) VALUES (''after'')' \\gexec\nINSERT INTO log (word) VALUES ('end');",
                "INSERT INTO log (word) VALUES ('a')\\g\nINSERT INTO log (word) VALUES ('b') \\gx\n\\g\n\\g\nINSERT INTO log (word) VALUES ('c');\\g",
                "INSERT INTO log (word) VALUES ('a') \\; INSERT INTO log (word) VALUES ('b');\nINSERT INTO log (word) VALUES ('c') \\; SELECT 1/0;\nINSERT INTO log (word) VALUES ('d');",
                "INSERT INTO log (word) SELECT (array['a','b','c'])[2:3]::text;\nINSERT INTO log (word) SELECT (array['a','b','c'])[1\\:2]::text;",
                "COPY log (word) FROM STDIN;\na\n:b\n\\\\echo\n';\n\\.\nINSERT INTO log (word) VALUES ('end');",
                "\\copy log (word) from stdin\na\nb, c\n\\.\n\\copy log (word) to 'out.txt'\n\\copy log (word) from 'out.txt'",
                "\\copy (select word from log) to out.csv csv header\n\\echo done",
                "INSERT INTO log (word) VALUES ('x') RETURNING id \\gset\n\\echo :id :ROW_COUNT :ERROR :SQLSTATE\nSELECT nosuch;\n\\echo :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_SQLSTATE\nSELECT 1;\n\\echo :ERROR :SQLSTATE :ROW_COUNT :LAST_ERROR_SQLSTATE",
                "\\set ON_ERROR_STOP on\nINSERT INTO log (word) VALUES ('a');\nSELECT nosuch;\nINSERT INTO log (word) VALUES ('b');\n\\echo b",
                "\\set ON_ERROR_STOP on\n\\nonsense\n\\echo b",
                "\\nonsense a b\n\\echo still\nINSERT INTO log (word) VALUES ('still');",
                "INSERT INTO log (word) VALUES ('a');\n\\i part.sql\n\\ir sub/part.sql\n\\echo :from\nINSERT INTO log (word) VALUES ('b');",
                "\\i nosuch.sql\n\\echo next",
                "\\i stop.sql\n\\echo next :was",
                "INSERT INTO log (word) VALUES ('a');\n\\q\nINSERT INTO log (word) VALUES ('b');",
                "\\set AUTOCOMMIT off\nINSERT INTO log (word) VALUES ('a');\nCOMMIT;\nINSERT INTO log (word) VALUES ('b');",
                "BEGIN;\nINSERT INTO log (word) VALUES ('a');\nSELECT 1/0;\nINSERT INTO log (word) VALUES ('b');\nCOMMIT;\nINSERT INTO log (word) VALUES ('c');",
                "\\echo -n -n\n\\echo b\n\\echo 'a''b' \"c  d\"  e;\n\\echo \\\\ \\echo f\n\\echo 'x'y'z'",
                "\\echo one \\\\ INSERT INTO log (word) VALUES ('one'); \\echo two",
                "INSERT INTO log (word)\n\\set w between\nVALUES (:'w');",
                "\\set w 1\nINSERT INTO log (word) VALUES (:'w' \\set w 2\n || :'w');",
                "INSERT INTO log (word) VALUES ('gone') \\r\nINSERT INTO log (word) VALUES ('kept');",
                "\\c\nINSERT INTO log (word) VALUES (pg_backend_pid() IS NOT NULL);",
                "\\getenv home HOWDAH_NO_SUCH\n\\echo :{?home}",
                "INSERT INTO log (word) VALUES ('last') -- no end",
                "/* open\nINSERT INTO log (word) VALUES ('a');",
                "INSERT INTO log (word) VALUES ('a');;;\n-- ;\nINSERT INTO log (word) VALUES (E'a\\'b;');",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT :n; END;\nINSERT INTO log (word) SELECT count(*)::text FROM pg_proc WHERE proname = 'f';",
                "\\set n 3\nCREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$SELECT ':n'$$;\nINSERT INTO log (word) VALUES (f());",
                "DO $$BEGIN INSERT INTO log (word) VALUES (':x'); END$$;\n\\set x 1\nINSERT INTO log (word) VALUES (':x'), (:'x');",
                "\\unset nosuch\n\\unset\n\\set 'b c' 1\n\\set ä 2\n\\echo :ä",
                "\\x on\n\\timing off\n\\pset format csv\n\\t\n\\a\nINSERT INTO log (word) VALUES ('a');"
            })
    void leavesTheSameAsPsql(String script) throws Exception {
        Optional<Path> program = psql();
        assumeThat(program).isPresent();
        Files.writeString(
                folder.resolve("part.sql"),
                "\\set from part\nINSERT INTO log (word) VALUES ('part');\n\\ir sub/part.sql\n");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(
                folder.resolve("sub/part.sql"),
                "INSERT INTO log (word) VALUES ('sub');\n\\echo sub");
        Files.writeString(
                folder.resolve("stop.sql"),
                "\\set was here\n\\if 1\nSELECT nosuch;\n\\q\n\\echo no");
        Path file = folder.resolve("script.sql");
        Files.writeString(file, BEFORE + script);
        ScratchDatabase ours = TestServer.scratch();
        try (ScratchDatabase theirs = TestServer.scratch();
                TestSession session = TestSession.open(ours, ours.port())) {
            List<String> said = runTheirs(program.get(), file, theirs);
            var transcript = new Transcript();
            runOurs(file, session, transcript);
            List<String> echoed =
                    transcript.echoed.stream()
                            .flatMap(words -> Stream.of(words.split("\n", -1)))
                            .toList();
            assertThat(echoed).as("%s%n%s", script, transcript.lines).isEqualTo(said);
            assertThat(rows(ours)).as("%s%n%s", script, transcript.lines).isEqualTo(rows(theirs));
        }
    }

    private List<String> runTheirs(Path program, Path file, ScratchDatabase database)
            throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        var builder =
                new ProcessBuilder(
                        program.toString(),
                        "-X",
                        "-q",
                        "-o",
                        "/dev/null",
                        "-h",
                        database.host(),
                        "-p",
                        String.valueOf(database.port()),
                        "-U",
                        database.user(),
                        "-d",
                        database.name(),
                        "-f",
                        file.toString());
        builder.environment().put("PGPASSWORD", database.password());
        builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.start().waitFor();
        // An echo without its line end joins the next one there, and is a line of its own here.
        return Files.readString(out)
                .lines()
                .flatMap(line -> line.equals("-nb") ? Stream.of("-n", "b") : Stream.of(line))
                .toList();
    }

    private void runOurs(Path file, TestSession session, Transcript transcript) throws IOException {
        try (var sessions =
                new ServerSessions(database -> session.pool(), new Holder("test", "script"))) {
            new ScriptExecution(
                            sessions,
                            transcript,
                            ScriptOptions.in(folder).withStopAtFailure(false),
                            new PsqlVariables())
                    .run(ScriptSource.file(file, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static List<String> rows(ScratchDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT word FROM log ORDER BY id")) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }
}
