package io.howdah.ui.editor.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.ServerError;
import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.ParameterPlaces;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParameterViewModelTest {

    private static final String BOOKS = "SELECT * FROM book WHERE id = $1 AND title = :title";

    private final Store store = Store.inMemory(InstantSource.system());
    private final ParameterValues values = new ParameterValues(store, KeySource.NONE);
    private final List<String> ran = new ArrayList<>();
    private boolean online = true;
    private final ParameterViewModel model =
            new ParameterViewModel(this::ask, values, new DirectBackground());

    @AfterEach
    void close() {
        store.close();
    }

    /// A server on which `$1` is an integer, which `many` is not.
    private Callable<List<Verdict>> ask(List<ScriptItem> statements) {
        String text = statements.getFirst().text();
        return () -> {
            if (!online) {
                throw new SQLException("offline");
            }
            int faulty = text.indexOf("'many'");
            return List.of(
                    faulty < 0
                            ? new Verdict.Accepted(List.of("integer", "text"))
                            : new Verdict.Refused(
                                    ServerError.of("invalid input for integer", faulty)));
        };
    }

    private void ask() {
        var item = new ScriptItem(ScriptItem.Kind.STATEMENT, BOOKS, 0, BOOKS.length(), 1);
        model.ask(
                Question.of(
                        item,
                        ParameterPlaces.of(BOOKS, name -> false),
                        "Run",
                        Optional.of(() -> ran.add(BOOKS))),
                filled -> ran.add(filled.text()));
    }

    private ParameterField field(int index) {
        return model.fieldsProperty().get().get(index);
    }

    @Test
    void runsWithTypedValues() {
        ask();
        assertThat(field(0).typeProperty().get()).isEqualTo("integer");
        field(0).textProperty().set("7");
        field(1).absentProperty().set(true);
        model.submit();

        assertThat(ran)
                .containsExactly(
                        "SELECT * FROM book WHERE id = '7'::integer AND title = NULL::text");
        assertThat(model.fieldsProperty().get()).isEmpty();
    }

    @Test
    void offersTheValuesOfTheLastTime() {
        ask();
        field(0).textProperty().set("7");
        field(1).absentProperty().set(true);
        model.submit();
        ask();

        assertThat(field(0).value()).isEqualTo("7");
        assertThat(field(1).value()).isNull();
    }

    @Test
    void aValueThatTheServerRefusesIsToldAtItsField() {
        ask();
        field(0).textProperty().set("many");
        model.submit();

        assertThat(ran).isEmpty();
        assertThat(field(0).faultProperty().get()).isEqualTo("Invalid input for integer.");
        assertThat(field(1).faultProperty().get()).isEmpty();

        field(0).textProperty().set("8");
        assertThat(field(0).faultProperty().get()).isEmpty();
        model.submit();
        assertThat(ran).hasSize(1);
    }

    @Test
    void withoutTheServerTheTypesAreLeftToIt() {
        online = false;
        ask();
        field(0).textProperty().set("7");
        model.submit();

        assertThat(ran).containsExactly("SELECT * FROM book WHERE id = '7' AND title = ''");
    }

    @Test
    void cancelRunsNothing() {
        ask();
        model.cancel();
        model.submit();

        assertThat(ran).isEmpty();
        assertThat(model.fieldsProperty().get()).isEmpty();
    }

    @Test
    void theStatementItselfCanBeTakenInstead() {
        ask();
        model.submitPlain();

        assertThat(ran).containsExactly(BOOKS);
    }

    @Test
    void asksOnceForANameThatSeveralStatementsHave() {
        String script = "SELECT :id;\nDELETE FROM t WHERE id = :id AND pwd = :password";
        var first = new ScriptItem(ScriptItem.Kind.STATEMENT, "SELECT :id", 0, 10, 1);
        String deletion = script.substring(12);
        var second = new ScriptItem(ScriptItem.Kind.STATEMENT, deletion, 12, script.length(), 2);
        online = false;
        Runnable ask =
                () ->
                        model.ask(
                                new Question(
                                        script,
                                        List.of(part(first, 0), part(second, 12)),
                                        "Run",
                                        Optional.empty()),
                                filled -> ran.add(filled.text()));
        ask.run();
        assertThat(model.fieldsProperty().get())
                .extracting(ParameterField::label)
                .containsExactly(":id", ":password");
        field(0).textProperty().set("7");
        field(1).textProperty().set("hunter2");
        model.submit();

        assertThat(ran)
                .containsExactly("SELECT '7';\nDELETE FROM t WHERE id = '7' AND pwd = 'hunter2'");
        ask.run();
        assertThat(field(0).value()).isEqualTo("7");
        assertThat(field(1).value()).as("passwords are not remembered").isEmpty();
    }

    private void askFor(String statement) {
        var item = new ScriptItem(ScriptItem.Kind.STATEMENT, statement, 0, statement.length(), 1);
        online = false;
        model.ask(
                Question.of(
                        item,
                        ParameterPlaces.of(statement, name -> false),
                        "Run",
                        Optional.empty()),
                filled -> ran.add(filled.text()));
    }

    @Test
    void aValueInThePlaceOfAPasswordIsNotRememberedWhateverItsName() {
        askFor("UPDATE account SET password = $1 WHERE id = $2");
        field(0).textProperty().set("hunter2");
        field(1).textProperty().set("7");
        model.submit();
        askFor("UPDATE account SET password = $1 WHERE id = $2");

        assertThat(field(0).value()).isEmpty();
        assertThat(field(1).value()).isEqualTo("7");
    }

    @Test
    void saysHowLongValuesAreRemembered() {
        ask();
        assertThat(model.keepingProperty().get())
                .isEqualTo("Values are remembered until Howdah ends.");
        askFor("SELECT :id, :api_key");
        assertThat(model.keepingProperty().get())
                .isEqualTo("Values are remembered until Howdah ends, secrets are not.");
        askFor("SELECT :token");
        assertThat(model.keepingProperty().get()).isEqualTo("Secrets are not remembered.");

        values.keep(ParameterValues.Keeping.NEVER);
        askFor("SELECT :id");
        assertThat(model.keepingProperty().get()).isEqualTo("Values are not remembered.");
    }

    private static Question.Part part(ScriptItem statement, int offset) {
        return new Question.Part(
                statement, offset, ParameterPlaces.of(statement.text(), name -> false));
    }
}
