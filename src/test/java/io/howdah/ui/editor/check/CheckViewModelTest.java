package io.howdah.ui.editor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.ServerError;
import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementAtCaret;
import io.howdah.testing.DirectBackground;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CheckViewModelTest {

    private static final ServerError.NamedObject NO_OBJECT =
            new ServerError.NamedObject("", "", "", "", "");

    private final DirectBackground background = new DirectBackground();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private String written = "";
    private boolean online = true;
    private final CheckViewModel model =
            new CheckViewModel(new Text(), this::ask, background, () -> now);

    private final class Text implements WrittenText {

        @Override
        public int length() {
            return written.length();
        }

        @Override
        public Supplier<String> snapshot() {
            String text = written;
            return () -> text;
        }

        @Override
        public List<ScriptItem> stepsAtCaret() {
            return StatementAtCaret.find(written, written.length());
        }
    }

    /// A server that knows neither `nope` nor what comes after `oops`.
    private Callable<List<Verdict>> ask(List<ScriptItem> statements) {
        return () -> {
            if (!online) {
                throw new SQLException("offline");
            }
            statements.forEach(statement -> asked.add(statement.text()));
            return statements.stream().map(statement -> verdict(statement.text())).toList();
        };
    }

    private static Verdict verdict(String statement) {
        if (statement.contains("oops")) {
            return refused("42601", "syntax error at end of input", statement.length());
        }
        return statement.startsWith("select") && statement.contains("nope")
                ? refused("42P01", "relation does not exist", statement.indexOf("nope"))
                : new Verdict.Accepted(List.of());
    }

    private static Verdict refused(String state, String message, int position) {
        return new Verdict.Refused(
                new ServerError(state, message, "", "a hint", position, "", NO_OBJECT));
    }

    private void write(String text) {
        int removed = written.length();
        written = text;
        model.edited(0, removed, text.length());
        background.elapse();
    }

    private List<String> problems() {
        return model.problemsProperty().get().stream()
                .map(problem ->
                        written.substring(problem.range().start(), problem.range().end())
                                + ": "
                                + problem.message())
                .toList();
    }

    @Test
    void marksTheNameInEachStatement() {
        write("select 1; select * from app.nope; select * from nope;");

        assertThat(problems())
                .containsExactly(
                        "nope: Relation does not exist.", "nope: Relation does not exist.");
        assertThat(model.at(29).orElseThrow().words()).endsWith("exist.\na hint");
    }

    @Test
    void marksTheLastWordWhenTheEndIsMissing() {
        write("select oops  ;");

        assertThat(problems()).containsExactly("oops: Syntax error at end of input.");
    }

    @Test
    void asksOnlyAboutWhatIsNew() {
        write("select 1; select 2;");
        write("select 1; select 3;");

        assertThat(asked).containsExactly("select 1", "select 2", "select 3");
    }

    @Test
    void saysAndAsksNothingWhileUnwanted() {
        write("select * from nope;");
        model.want(false);
        assertThat(problems()).isEmpty();

        asked.clear();
        write("select * from app.nope;");
        assertThat(asked).isEmpty();
        assertThat(problems()).isEmpty();

        model.want(true);
        background.elapse();
        assertThat(problems()).containsExactly("nope: Relation does not exist.");
    }

    @Test
    void asksAgainAfterSomethingRan() {
        write("select 1");
        model.outdated();
        background.elapse();

        assertThat(asked).containsExactly("select 1", "select 1");
    }

    @Test
    void waitsForAPause() {
        written = "select 1";
        model.edited(0, 0, 8);
        model.edited(0, 0, 1);
        assertThat(asked).isEmpty();
        background.elapse();
        assertThat(asked).hasSize(1);
    }

    @Test
    void saysNothingOfWhatAnEarlierStatementMakes() {
        write("create table nope (a int); select * from nope;");
        assertThat(problems()).isEmpty();

        write("create table \"nope\" (a int); select * from nope; select oops from nope");
        assertThat(problems()).hasSize(1);

        write("select * from nope; create table nope (a int);");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void problemsMoveWithTheTextUntilTheyAreEdited() {
        write("select * from nope;");

        written = "  " + written;
        model.edited(0, 0, 2);
        assertThat(problems()).containsExactly("nope: Relation does not exist.");

        model.edited(17, 0, 1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void isQuietOfflineForAWhile() {
        online = false;
        write("select * from nope");
        assertThat(problems()).isEmpty();
        assertThat(background.reported()).isEmpty();

        online = true;
        write("select nope");
        assertThat(asked).as("still silent").isEmpty();

        now = now.plusSeconds(31);
        write("select * from nope");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void checksTheStatementAtTheCaretOfALargeScript() {
        write("select 1;\n".repeat(20_000) + "select oops");

        assertThat(asked).containsExactly("select oops");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void saysNothingOfMissingNamesInALargeScript() {
        write("select 1;\n".repeat(20_000) + "select * from nope");

        assertThat(problems()).isEmpty();
    }

    @Test
    void goesRoundFromProblemToProblem() {
        write("select nope; select nope;");

        assertThat(model.next(0).orElseThrow().range().start()).isEqualTo(7);
        assertThat(model.next(7).orElseThrow().range().start()).isEqualTo(20);
        assertThat(model.next(20).orElseThrow().range().start()).isEqualTo(7);
        assertThat(model.previous(7).orElseThrow().range().start()).isEqualTo(20);
    }
}
