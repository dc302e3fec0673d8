package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Fate;
import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.FilledText;
import io.howdah.testing.DirectBackground;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPartTest {

    private static final String SCRIPT =
            "create table t (id int);\n\ninsert into t\nvalues (1);\nselect 1/0;\nselect 2;\nselect 3;";
    private static final Outcome FAILED =
            new Outcome.Failed(
                    ServerError.of("division by zero", -1), Fate.UNDONE, 0, Duration.ofMillis(1));
    private static final Outcome DONE =
            new Outcome.Completed("INSERT 0 1", 1, true, Duration.ofMillis(2));

    private static final List<ScriptItem> ITEMS = EditorScript.items(SCRIPT, 100, 9);
    private static final RunPart PART = new RunPart(FilledText.of(SCRIPT), 100, ITEMS);

    @Test
    void eachOutcomeOfAScriptSaysWhichStatementItIsOf() {
        Message message = PART.told(ITEMS.get(1), DONE, false);

        assertThat(message.step()).isEqualTo("Line 12: insert into t …");
        assertThat(message.position()).isEqualTo(100 + SCRIPT.indexOf("insert"));
        assertThat(message.details()).isEmpty();
        assertThat(message.text()).endsWith("\nLine 12: insert into t …");
    }

    @Test
    void anErrorWithoutAPlaceIsAboutItsStatementAndSaysWhatDidNotRun() {
        Message message = PART.told(ITEMS.get(2), FAILED, false);

        assertThat(message.step()).isEqualTo("Line 14: select 1/0");
        assertThat(message.position()).isEqualTo(100 + SCRIPT.indexOf("select 1/0"));
        assertThat(message.details()).contains("The 2 steps after it did not run.");
        assertThat(PART.told(ITEMS.get(3), FAILED, false).details())
                .contains("The step after it did not run.");
        assertThat(PART.told(ITEMS.get(4), FAILED, false).details())
                .noneMatch(detail -> detail.contains("did not run"));
        assertThat(PART.told(ITEMS.get(2), FAILED, true).details())
                .noneMatch(detail -> detail.contains("did not run"));
    }

    @Test
    void oneStatementAloneNeedsNoWordsOfWhichItIs() {
        var alone =
                new RunPart(FilledText.of("select 1/0"), 7, EditorScript.items("select 1/0", 7, 0));

        Message message = alone.told(alone.items().getFirst(), FAILED, false);

        assertThat(message.step()).isEmpty();
        assertThat(message.position()).isEqualTo(7);
    }

    @Test
    void whatDoesNotStandInTheTextHasNoPlaceThere() {
        var included = new ScriptItem(ScriptItem.Kind.STATEMENT, "select 1/0", -1, 9, 3);

        assertThat(PART.told(included, FAILED, false).hasPlace()).isFalse();
    }

    @Test
    void whatACommandSendsIsItsOwnText() {
        String script = "select format('select %s', 7) \\gexec";
        List<ScriptItem> items = EditorScript.items(script, 0, 0);
        var part = new RunPart(FilledText.of(script), 0, items);

        assertThat(part.written(items.getLast().start(), "select 7")).isEqualTo("select 7");
        assertThat(part.written(0, "sent")).isEqualTo("select format('select %s', 7)");
    }

    @Test
    void onlyAnErrorPointsIntoTheText() {
        var output = new EditorOutput(new DirectBackground());

        output.addFault(PART.told(ITEMS.getFirst(), DONE, false));
        assertThat(output.faultProperty().get()).isEqualTo(EditorOutput.NO_FAULT);

        output.addFault(PART.told(ITEMS.get(2), FAILED, false));
        assertThat(output.faultProperty().get()).isEqualTo(100 + SCRIPT.indexOf("select 1/0"));
    }

    @Test
    void aNoticeDoesNotTellWhereItWasRaised() {
        var where = "PL/pgSQL function f() line 3 at RAISE";
        assertThat(Message.of(notice("NOTICE", where)).details()).isEmpty();
        assertThat(Message.of(notice("WARNING", where)).details()).containsExactly(where);
    }

    private static Notice notice(String severity, String where) {
        return new Notice(severity, "00000", "step 1", "", "", where);
    }
}
