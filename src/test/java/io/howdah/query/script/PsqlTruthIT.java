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
import java.util.function.UnaryOperator;
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
        compare(script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\if 1\n\\if 0\n\\if nonsense\n\\echo a\n\\endif\n\\elif 1\n\\if 1\n\\echo b\n\\endif\n\\else\n\\echo c\n\\endif\n\\endif\n\\echo end",
                "\\set t true\n\\if :t\n\\echo yes\n\\endif\n\\if :{?nope}\n\\echo known\n\\else\n\\echo unknown\n\\endif\n\\if :nope\n\\echo a\n\\endif\n\\echo b",
                "\\if 1\n\\echo a\n\\else\n\\elif 1\n\\echo b\n\\endif\n\\echo c",
                "\\if 0\n\\echo a\n\\else\n\\echo b\n\\else\n\\echo c\n\\endif\n\\echo d",
                "\\if 1\n\\echo a\nINSERT INTO log (word) VALUES ('open');",
                "\\if tr\n\\echo a\n\\endif\n\\if of\n\\echo b\n\\endif\n\\if y\n\\echo c\n\\endif\n\\if o\n\\echo d\n\\endif\n\\if 2\n\\echo e\n\\endif\n\\if TRUE\n\\echo f\n\\endif",
                "\\if 0\n\\echo `exit 3`\n\\set x `echo hi`\n\\i nosuch.sql\n\\c nosuch\n\\q\n\\endif\n\\echo [:{?x}]",
                "\\if 0\nSELECT 5 AS five \\gset\nSELECT 'INSERT INTO log (word) VALUES (1)' \\gexec\n\\copy log (word) from stdin\n\\endif\n\\echo :{?five}\nSELECT 6 AS six \\gset\n\\echo :six",
                "\\set w 2\nINSERT INTO log (word) VALUES (\n\\if 1\n\\if 0\n'a'\n\\else\n:'w'\n\\endif\n\\endif\n);",
                "\\if 1 and more\n\\echo a\n\\else\n\\echo b\n\\endif",
                "\\if\n\\echo a\n\\else\n\\echo b\n\\endif\n\\if ''\n\\echo c\n\\else\n\\echo d\n\\endif",
                "\\elif 1\n\\echo a\n\\endif\n\\if 1 \\\\ \\echo b \\\\ \\endif\n\\echo c",
                "\\set v 'a\"b''c\\\\d'\nINSERT INTO log (word) VALUES (:'v');\nINSERT INTO log (word) SELECT q.* FROM (SELECT 'x' AS :\"v\") q;\n\\echo :'v' :\"v\" :v",
                "\\set a x'y'\"z\":b'w'\n\\set b 1\n\\set c x'y'\"z\":b'w'\n\\echo :a\n\\echo :c",
                "\\set 1 x\n\\echo :1 :2\n\\set a-b 1\n\\set _ä9 2\n\\echo :_ä9",
                "\\set a 1\nINSERT INTO log (word) VALUES (:a::text), ($$:a$$), ($t$:'a'$t$), (E':a'), (':a'), (U&':a') /* :a */ -- :a\n;",
                "\\set a b\nINSERT INTO log (word) VALUES (:'a' || :'a');\nINSERT INTO log (word) VALUES (:'a':'a');\nINSERT INTO log (word) VALUES (x:a);\nSELECT 'x' AS x:a \\gset\n\\echo :xb",
                "\\set a '\\f\\b\\r\\061\\x61'\nINSERT INTO log (word) VALUES (encode(:'a', 'hex'));",
                "\\set empty\nINSERT INTO log (word) VALUES (:'empty' :empty || 'x');\n\\echo [:empty] :'empty'",
                "\\set ON_ERROR_ROLLBACK on\nBEGIN;\nINSERT INTO log (word) VALUES ('a');\nSELECT 1/0;\nINSERT INTO log (word) VALUES ('b');\nCOMMIT;",
                "\\set FETCH_COUNT 2\nSELECT count(*) AS n FROM generate_series(1, 5) g \\gset\n\\echo :n",
                "\\set ON_ERROR_STOP\n\\echo :ON_ERROR_STOP\n\\set ON_ERROR_STOP off\n\\set ON_ERROR_STOP bogus\n\\echo :ON_ERROR_STOP\nSELECT 1/0;\nINSERT INTO log (word) VALUES ('a');",
                "SELECT 1 WHERE false;\n\\echo :ROW_COUNT\nUPDATE log SET word = 'x';\n\\echo :ROW_COUNT\nINSERT INTO log (word) VALUES ('a'), ('b');\n\\echo :ROW_COUNT\nCREATE TABLE z (a int);\n\\echo :ROW_COUNT\nSELECT 1/0;\n\\echo :LAST_ERROR_MESSAGE :LAST_ERROR_SQLSTATE :SQLSTATE",
                "\\echo :SERVER_VERSION_NUM :ENCODING :AUTOCOMMIT :ON_ERROR_STOP :USER",
                "\\set p_b old\nSELECT 1 AS a, NULL AS b \\gset p_\n\\echo :p_a :{?p_b} :p_b\nSELECT 1 AS a, 2 AS a \\gset q_\n\\echo :q_a",
                "SELECT 'maybe' AS \"ON_ERROR_STOP\", 'x' AS ok \\gset\n\\echo :ON_ERROR_STOP :ok\nSELECT 1 AS \"a b\" \\gset\n\\echo done",
                "SELECT 'SELECT 1/0' UNION ALL SELECT 'INSERT INTO log (word) VALUES (1)' \\gexec\n\\echo :ERROR\n\\set ON_ERROR_STOP 1\nSELECT 'SELECT 1/0' UNION ALL SELECT 'INSERT INTO log (word) VALUES (2)' \\gexec\n\\echo no",
                "SELECT 1 AS a, 'x'::text AS b \\gdesc\nINSERT INTO log (word) VALUES ('a');\nSELECT nosuch \\gdesc\nINSERT INTO log (word) VALUES ('b') \\gdesc\n\\g",
                "SELECT 'x' AS a \\g (format=unaligned tuples_only=on) out.txt\n\\copy log (word) from out.txt",
                "\\o out.txt\nCOPY (SELECT 'o1') TO STDOUT;\n\\qecho q\n\\o\n\\copy log (word) from out.txt\n\\qecho to stdout",
                "\\copy log (word) from stdin with (delimiter ',')\na;b\n:x\n\\.\nINSERT INTO log (word) VALUES ('end');",
                "\\copy (SELECT 'a;''b' AS x, ':c' AS \"y z\") to 'o u t.csv' with (format csv, header)\n\\copy log (word) from 'o u t.csv'",
                "\\copy log (word) from nosuch.txt\n\\copy nosuch from stdin\na\n\\.\nINSERT INTO log (word) VALUES ('end');",
                "COPY nosuch FROM STDIN;\nINSERT INTO log (word) VALUES ('as sql');\n\\.\nINSERT INTO log (word) VALUES ('end');",
                "COPY log (word) FROM STDIN \\; INSERT INTO log (word) VALUES ('second');\na\n\\.\nINSERT INTO log (word) VALUES ('end');",
                "COPY log (word) FROM STDIN \\g\na\n\\.\nINSERT INTO log (word) VALUES ('end');",
                "COPY log FROM STDIN;\nx\ty\n\\.\nINSERT INTO log (word) VALUES ('end');\nCOPY log (word) FROM STDIN;\nlast without end",
                "BEGIN;\nINSERT INTO log (word) VALUES ('lost');\n\\c\nINSERT INTO log (word) VALUES ('kept');\n\\c -\nINSERT INTO log (word) VALUES ('again');",
                "\\i open.sql\n\\echo after\n\\endif\nINSERT INTO log (word) VALUES ('a');",
                "\\ir 'sub/part.sql'\n\\i \"sub/part.sql\"\n\\set f sub/part.sql\n\\i :f",
                "\\set AUTOCOMMIT off\nINSERT INTO log (word) VALUES ('a');\nSELECT 1/0;\nROLLBACK;\nINSERT INTO log (word) VALUES ('b');\nCOMMIT;\n\\set AUTOCOMMIT on\nINSERT INTO log (word) VALUES ('c');",
                "\\warn w\n\\echo 'a\\nb' \"c\\nd\" e\\nf\n\\echo y",
                "INSERT INTO log (word) VALUES ('a') \\echo mid \\\\ ; \\echo end \\\\ INSERT INTO log (word) VALUES ('b');"
            })
    void leavesTheSameAsPsqlWhereItIsHarder(String script) throws Exception {
        compare(script);
    }

    /// psql 15 repeats until the statement fails; what newer ones know besides is in `WatchOptionsTest`.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO log (word) SELECT (10 / (3 - count(*)))::text FROM log \\watch 0.01\nINSERT INTO log (word) VALUES ('end');",
                "INSERT INTO log (word) SELECT (10 / (3 - count(*)))::text FROM log;\n\\watch 0.01\n\\echo next",
                "\\set ON_ERROR_STOP 1\nINSERT INTO log (word) SELECT (10 / (2 - count(*)))::text FROM log \\watch .01\n\\echo no",
                "\\set s 0.01\nINSERT INTO log (word) SELECT (10 / (2 - count(*)))::text FROM log \\watch :s\n\\echo next",
                "BEGIN;\nINSERT INTO log (word) SELECT (10 / (2 - count(*)))::text FROM log \\watch 0.01\nCOMMIT;\nINSERT INTO log (word) VALUES ('end');",
                "\\watch 0.01\n\\echo next",
                "INSERT INTO log (word) VALUES ('a') \\; INSERT INTO log (word) SELECT (10 / (5 - count(*)))::text FROM log \\watch 0.01\n\\echo next"
            })
    void watchesAsOftenAsPsql(String script) throws Exception {
        // It ends what it watched with an empty line, wherever results go.
        compare(script, said -> said.stream().filter(line -> !line.isEmpty()).toList());
    }

    private void compare(String script) throws Exception {
        compare(script, said -> said);
    }

    private void compare(String script, UnaryOperator<List<String>> clean) throws Exception {
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
        Files.writeString(folder.resolve("open.sql"), "\\if 1\n\\echo in\n");
        Path file = folder.resolve("script.sql");
        Files.writeString(file, BEFORE + script);
        ScratchDatabase ours = TestServer.scratch();
        try (ScratchDatabase theirs = TestServer.scratch();
                TestSession session = TestSession.open(ours, ours.port())) {
            List<String> said = clean.apply(runTheirs(program.get(), file, theirs));
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
