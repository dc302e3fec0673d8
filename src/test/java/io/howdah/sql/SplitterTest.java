package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static List<String> texts(String script) {
        return Splitter.split(script).stream().map(ScriptItem::text).toList();
    }

    private static List<String> kindsAndTexts(String script) {
        return Splitter.split(script).stream()
                .map(item -> item.kind().word() + " " + item.text())
                .toList();
    }

    @Test
    void leavesOutSemicolonsAndTheSpaceAndCommentsBefore() {
        assertThat(texts("-- first\n select 1 ;; /* second */\n\nselect 2 -- same\n ; \n -- end"))
                .containsExactly("select 1", "select 2 -- same");
    }

    @Test
    void countsOffsetsAndLines() {
        String script = "\n-- first\nselect 1;\n\n  select\n2";

        assertThat(Splitter.split(script))
                .containsExactly(
                        new ScriptItem(ScriptItem.Kind.STATEMENT, "select 1", 10, 18, 3),
                        new ScriptItem(ScriptItem.Kind.STATEMENT, "select\n2", 23, 31, 5));
    }

    @Test
    void findsNothingInATextWithoutStatements() {
        assertThat(Splitter.split("")).isEmpty();
        assertThat(Splitter.split(" ; ;\n-- ;\n/* ; */")).isEmpty();
    }

    @Test
    void keepsSemicolonsInsideOfParentheses() {
        String rule =
                "create rule r as on insert to t do also (insert into u values (1); delete from v)";

        assertThat(texts(rule + "; select 1")).containsExactly(rule, "select 1");
    }

    @Test
    void doesNotEndAStatementAtABlankLine() {
        assertThat(texts("select\n\n\n1")).containsExactly("select\n\n\n1");
    }

    @Test
    void keepsAnAtomicBodyTogether() {
        String function =
                """
                CREATE OR REPLACE FUNCTION f(begin int, "end" int) RETURNS int
                BEGIN ATOMIC
                  SELECT CASE WHEN begin > 1 THEN 1 END AS end, 2 AS begin;
                  SELECT t.end FROM t; -- END;
                END\
                """;

        assertThat(texts(function + ";\nselect 1;")).containsExactly(function, "select 1");
    }

    @Test
    void keepsAnEmptyAtomicBodyTogether() {
        assertThat(texts("create procedure p() begin /* x */ atomic end; select 1"))
                .containsExactly("create procedure p() begin /* x */ atomic end", "select 1");
    }

    @Test
    void recognisesEveryRoutineOfAScript() {
        String body = "create function f() begin atomic select 1; end";

        assertThat(texts("select 1; " + body + ";" + body + "; copy t from stdin"))
                .containsExactly("select 1", body, body, "copy t from stdin");
    }

    @Test
    void endsATransactionStartAtItsSemicolon() {
        assertThat(texts("begin; create table atomic(); end; select 1"))
                .containsExactly("begin", "create table atomic()", "end", "select 1");
    }

    @Test
    void keepsABodyInDollarQuotesTogether() {
        String function = "create function f() returns int language plpgsql as $$ begin; end; $$";

        assertThat(texts(function + ";select 1")).containsExactly(function, "select 1");
    }

    @Test
    void givesTheDataOfACopyAStepOfItsOwn() {
        assertThat(
                        Splitter.split(
                                "COPY t (a) FROM STDIN WITH (FORMAT csv);\n1;2\n'\n\\.\nselect 1"))
                .containsExactly(
                        new ScriptItem(
                                ScriptItem.Kind.STATEMENT,
                                "COPY t (a) FROM STDIN WITH (FORMAT csv)",
                                0,
                                39,
                                1),
                        new ScriptItem(ScriptItem.Kind.COPY_DATA, "1;2\n'\n", 41, 47, 2),
                        new ScriptItem(ScriptItem.Kind.STATEMENT, "select 1", 50, 58, 5));
    }

    @Test
    void givesACopyWithoutALineOfDataAnEmptyStep() {
        assertThat(kindsAndTexts("copy t from stdin;\n\\.\nselect 1"))
                .containsExactly("statement copy t from stdin", "copy-data ", "statement select 1");
    }

    @Test
    void readsTheDataOfTwoCopiesOfOneLineInTurn() {
        assertThat(
                        kindsAndTexts(
                                "copy t from stdin; copy u from stdin;\r\n1\r\n\\.\r\n2\r\n\\.\r\n"))
                .containsExactly(
                        "statement copy t from stdin",
                        "statement copy u from stdin",
                        "copy-data 1\r\n",
                        "copy-data 2\r\n");
    }

    @Test
    void readsDataAfterThePsqlCopyCommandToo() {
        assertThat(kindsAndTexts("\\copy t (a, b) from stdin csv\n1\n\\.\n\\copy t to stdin"))
                .containsExactly(
                        "meta \\copy t (a, b) from stdin csv",
                        "copy-data 1\n",
                        "meta \\copy t to stdin");
    }

    @Test
    void expectsNoDataFromOtherCopies() {
        assertThat(
                        texts(
                                "copy t from 'f'; copy (select 1 from stdin) to stdout;"
                                        + " copy t from program 'p';\nselect 1"))
                .hasSize(4);
    }

    @Test
    void joinsStatementsAtAnEscapedSemicolon() {
        assertThat(texts("select 1\\; select 2; select 3"))
                .containsExactly("select 1\\; select 2", "select 3");
    }

    @Test
    void endsAStatementAtACommandThatSendsIt() {
        assertThat(kindsAndTexts("select (1\n \\gx\nselect 2 \\gset a_ \\\\ select 3;\n\\d t"))
                .containsExactly(
                        "statement select (1",
                        "meta \\gx",
                        "statement select 2",
                        "meta \\gset a_",
                        "statement select 3",
                        "meta \\d t");
    }

    @Test
    void forgetsAStatementThatIsReset() {
        assertThat(kindsAndTexts("selec ( \\r\nselect 1"))
                .containsExactly("meta \\r", "statement select 1");
    }

    @Test
    void putsACommandWithinAStatementBeforeIt() {
        assertThat(kindsAndTexts("select 1\n\\x on\n+ 2;"))
                .containsExactly("meta \\x on", "statement select 1\n\\x on\n+ 2");
    }
}
