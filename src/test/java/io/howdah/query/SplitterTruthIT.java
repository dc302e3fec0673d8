package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PreferQueryMode;

/// The server splits a simple query by its own grammar: our splitter must find as many statements in
/// each text, and as many in each piece of it that it says ends with a statement.
@Timeout(120)
class SplitterTruthIT {

    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        count(
                "CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT * FROM t; CREATE TABLE \"end\" (a int)");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    /// A text that fails halfway leaves nothing to the next one.
    @AfterEach
    void rollBack() throws SQLException {
        count("rollback");
    }

    private static final class Counter extends ResultHandlerBase {
        private int statements;

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            statements += status.equals("EMPTY") ? 0 : 1;
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            // Some texts cause notices.
        }
    }

    /// How many statements the server ran.
    private static int count(String text) throws SQLException {
        BaseConnection base = connection.unwrap(PgConnection.class);
        QueryExecutor executor = base.getQueryExecutor();
        executor.setPreferQueryMode(PreferQueryMode.EXTENDED_FOR_PREPARED);
        Counter counter = new Counter();
        executor.execute(
                executor.wrap(List.of(new NativeQuery(text, new int[0], true, SqlCommand.BLANK))),
                null,
                counter,
                0,
                0,
                QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
                        | QueryExecutor.QUERY_SUPPRESS_BEGIN
                        | QueryExecutor.QUERY_ONESHOT
                        | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS);
        return counter.statements;
    }

    private static void compare(String text, boolean standardConformingStrings)
            throws SQLException {
        List<ScriptItem> items = Splitter.split(text, standardConformingStrings);
        assertThat(items).as(text).hasSize(count(text));
        for (int i = 0; i < items.size(); i++) {
            ScriptItem item = items.get(i);
            assertThat(count(text.substring(0, item.end()))).as("up to %s", item).isEqualTo(i + 1);
            assertThat(count(item.text())).as(item.text()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                ";;select 1;;;select 2;",
                "select 1 -- ;\n; select 2 /* ; /* ; */ ; */;",
                "select /*/ ; */ 1; select 2",
                "select 1 --;\r; select 2",
                "select 'a;''b'; select ';'",
                "select E'a\\';b'; select 1",
                "select e'\\\\'; select 1",
                "select 'a\\'; select 'b;'",
                "select E'a' -- c\n '\\';'; select 2",
                "select 'a'\n '\\'; select ';'",
                "select 'a' -- x\r -- y\n 'b;'; select 1",
                "select date'2020-01-01' as \"a;b\"; select 1 as \"x\"\";\"",
                "select U&'\\0041;', U&\"\\0041;\" from (select 1 as \"A;\") q; select 1",
                "select U&'d!0061t' UESCAPE '!'; select 1",
                "select B'01', X'1f', N';'; select 1",
                "select $$;$$; select $a$ ; $$ ; $b$ ; $a$; select 1",
                "select $a$ $b$a$; select 1",
                "select $é$;$é$; select $_1$;$_1$",
                "select 1 as a$b$; select 1 as c$d$",
                "select 1 as é$$; select 2 as \u00a0;",
                "select 5*/*;*/2; select 1",
                "select 5 - -1; select 5 --;\n- 1",
                "select 1_000, 0x1F, 0b01, 0o17, 1e5, .5, 1.; select 2",
                "select (array[1,2,3])[1:2]; select 1",
                "do $x$ begin perform 1; perform 2; end; $x$; select 1",
                "create or replace rule r as on insert to v do instead (delete from t; select 1; insert into t values (1, 2)); select 1",
                "create or replace function f() returns int begin atomic select 1; select 2; end; select 1",
                "create or replace function f() returns int begin atomic select case when true then 1 else 2 end; end; select 1",
                "create or replace function f() returns int begin atomic select 1 as end; select a as begin from t; end; select 1",
                "create or replace function f() returns int begin atomic select 1 from \"end\"; end; select 1",
                "create or replace procedure p(begin int, \"end\" int) begin atomic end; select 1",
                "create or replace function g(a int) returns int immutable begin /* ; */ atomic ; ; select a; ; end; select 1",
                "create or replace function h() returns int return case when true then 1 end; select 1",
                "create or replace function k() returns int language sql as 'select 1; select 2'; select 1",
                "begin; select 1; end; select 2",
                "begin; create table if not exists atomic (); end; select 1",
                "select 1\u000B; select 2",
                "listen a; notify a, ';'; unlisten a",
                "select 1\f; select 2\r\n; select\t3",
                "select '\r;'; select 2 --\r; select 3 --\r\n; select 4",
                "select /**/ 1; select /***/ 2; select /* * / ; */ 3; select /*;**/ 4",
                "select /* -- */ 1; select 2 -- /*\n; select 3 -- */",
                "select 1 /* a /*/ b */ ; */ -- */; select 9",
                "select 1 /* a /*/ b */ ; */ + 1; select 9",
                "select a *-- ;\n a from t; select 2",
                "select 1 <>-1; select 2 =-- ;\n 2; select 2 >=/* ; */ 1",
                "select '/*'; select '*/'; select '--;'; select $$--;$$",
                "select ''''; select ''';'''; select '''', ';'",
                "select E'\\\\\\';'; select E'''\\';'; select E''';'",
                "select E'a'\n\n'\\';'; select 1; select '\\'",
                "select x'1'\n'2', b'0' -- ;\n'1'; select 'x' /* no */; select 1",
                "select u&'\\\\;', u&'a' -- ;\n';'; select 1",
                "select int '1'; select text'\\'; select time'00:00'; select name'a'; select 1",
                "select \"a\\\" from (select 1 as \"a\\\") q; select 1 as \"--\"; select 1 as \"/*\"; select 1",
                "select 1 as \"'\"; select 2 as \"$$\"; select ';'",
                "select $a1$;$A1$;$a1$; select $_$;$_$; select $$a$b$;$$",
                "select $a$;$a;$a$; select $a$$a$; select $$$a$;$$; select $a$ $$ ; $a$",
                "select 1 as x$1; select 1 as x$$; select 1 as _$a$; select $$;$$",
                "select $é1$ ; $é$ ; $é1$; select $a$;$é$;$a$",
                "select 1 as é, 2 as \u00a0é; select 3 as 汉字$$; select '汉;字'; select '\ud83d\ude00;'",
                "select 1.e1; select 1.5e-3; select 0xA_B, 0o7_7, 0b1_0; select 1_0.0_1",
                "select * from generate_series(1,2)x; select(1)as\"a\"; select'b'as c; select.5",
                "select 1::int; select '1'::text::int; select (array[1,2,3,4])[2:3]; select (array[1])[:1]",
                "select array['{;}']; select '{\"a;\": 1}'::json; select row(';', (1, ')'))",
                "create or replace rule r2 as on delete to v do also (select ');'; select 1; ; select $$;)$$)",
                "create or replace rule r3 as on update to v do instead nothing; select 1",
                "create or replace function f2() returns int language plpgsql as 'begin return 1; end'; select 1",
                "create or replace function f3(a text default ';') returns text language sql begin atomic select a || ';'; end; select 1",
                "create or replace function f4() returns void begin atomic end; select 1",
                "create or replace function f5() returns void begin atomic;;end; select 1",
                "create or replace function f6() returns int begin atomic select 1 \"end\"; select case 1 when 1 then 2 else 3 end; end; select 1",
                "create or replace function f7() returns int begin atomic with q as (select case when true then 1 end as a) select a from q; end; select 1",
                "create or replace function f8() returns int begin atomic insert into t values (1, 2); select t.a as atomic from t; end; select 1",
                "create or replace function f9() returns int begin atomic select 'end;'; -- end;\n select 1 /* ; end; */; end; select 1",
                "create or replace procedure p2() language sql begin atomic insert into t values (1, 1); delete from t where a = 1; end; select 1; call p2()",
                "create or replace procedure p3(inout begin int) begin atomic select begin; end; select 1",
                "create or replace function \"begin\"(atomic int) returns int begin atomic select atomic; end; select 1",
                "create or replace function begin_atomic() returns int return 1; select begin_atomic(); select 1",
                "begin work; select 1; commit and chain; rollback; start transaction; end work",
                "begin; savepoint \"end\"; rollback to \"end\"; end; begin; abort",
                "comment on table t is ';'; comment on table t is null; select 1",
                "do 'begin perform '';''; end'; do $$begin perform 1; end$$; select 1",
                "create temp table if not exists atomic (\"end\" int, begin int); select begin, \"end\" from atomic; select 1",
                "create table if not exists b (a int, begin int generated always as (case when a = 1 then 1 end) stored); select 1",
                "merge into t using (select 1 as a) s on t.a = s.a when matched then do nothing; select 1",
                "select case when true then 'begin' end; select case when true then case when true then 1 end end; select 1",
                "with begin as (select 1 as atomic) select atomic from begin; select 1",
                "grant select on t to public; revoke select on t from public; select 1",
                "explain (costs off) select ';'; explain select 1; select 1"
            })
    void findsTheStatementsThatTheServerFinds(String text) throws SQLException {
        compare(text, true);
    }

    @ParameterizedTest
    @MethodSource("io.howdah.query.TrickyTexts#all")
    void findsThemInTrickyTexts(String text) throws SQLException {
        compare(text, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a\\';b'; select ';'",
                "select 'a\\\\'; select ';'",
                "select 'a' -- x\n '\\';'; select 1",
                "select date'2020-01-01', n'\\';', b'1'; select 1",
                "select \"a\\\" from (select 1 as \"a\\\") q; select '\\\\;\\'' ; select 1",
                "select $$\\$$, '\\'', ''';', E'\\''; select 1"
            })
    void readsBackslashesInPlainQuotes(String text) throws SQLException {
        count("set standard_conforming_strings = off; set escape_string_warning = off");
        try {
            compare(text, false);
        } finally {
            count("reset standard_conforming_strings; reset escape_string_warning");
        }
    }

    @Test
    void readsBackslashesAsTheServerIsToldTo() throws SQLException {
        count("set standard_conforming_strings = off; set escape_string_warning = off");
        try {
            compare("select 'a\\';b'; select 1", false);
            compare("select 'a'\n'\\';'; select N'\\';'; select E'\\';', B'1'", false);
        } finally {
            count("reset standard_conforming_strings; reset escape_string_warning");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatTheServerFindsInAnyMixture(long seed) throws SQLException {
        List<String> values =
                List.of(
                        "1",
                        "';'",
                        "E'\\';'",
                        "$$;$$",
                        "$a$;$$;$a$",
                        "\"end\".a",
                        "case when true then 1 end",
                        "array[';', '--']",
                        "5-/*;*/-1",
                        "'a'\n';'",
                        "U&';'",
                        "x'1F'",
                        "(select 1)",
                        ".5",
                        "1.",
                        "1::int",
                        "'/*'",
                        "'$$'",
                        "e'\\\\'",
                        "'\\'");
        List<String> between =
                List.of(
                        " ",
                        "\n",
                        " /* ; ' */ ",
                        " -- ; '\n",
                        "\t",
                        "\u000B",
                        " /* /* $$ */ */ ",
                        "--\r");
        List<String> after = List.of(";", " ;", ";;", ";\n-- ;\n", "/* ; */;", " --x\n;");
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.append("select").append(pick(random, between));
                for (int value = random.nextInt(3); value >= 0; value--) {
                    text.append(pick(random, values)).append(pick(random, between));
                    text.append(value > 0 ? "," : "from \"end\"");
                }
                text.append(pick(random, after));
            }
            compare(text.toString(), true);
        }
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
