package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedStatementsTest {

    private static List<ScriptItem> parts(String script) {
        return JoinedStatements.of(Splitter.split(script).getLast());
    }

    @Test
    void leavesAnOrdinaryStatementAlone() {
        String script = "select 1; select '\\;', E'\\\\;'";

        assertThat(parts(script)).containsExactly(Splitter.split(script).getLast());
    }

    @Test
    void separatesStatementsThatAreSentTogether() {
        assertThat(parts("\nselect 1 \\;\n select 2\\;;"))
                .containsExactly(
                        new ScriptItem(ScriptItem.Kind.STATEMENT, "select 1", 1, 9, 2),
                        new ScriptItem(ScriptItem.Kind.STATEMENT, "select 2", 14, 22, 3));
    }

    @Test
    void leavesOutPsqlCommandsAndKeepsPositions() {
        assertThat(parts("select 1\n\\x on\n+ a[1\\:2];"))
                .containsExactly(
                        new ScriptItem(
                                ScriptItem.Kind.STATEMENT, "select 1\n     \n+ a[1 :2]", 0, 24, 1));
    }
}
