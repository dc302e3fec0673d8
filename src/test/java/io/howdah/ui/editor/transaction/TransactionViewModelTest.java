package io.howdah.ui.editor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.SessionState;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;

class TransactionViewModelTest {

    private final ReadOnlyObjectWrapper<SessionState> state =
            new ReadOnlyObjectWrapper<>(SessionState.IDLE);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final DirectBackground background = new DirectBackground();
    private final Notices notices = new Notices(new DirectFxThread());
    private final Answers answers = new Answers();
    private final List<String> ran = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final TransactionViewModel model =
            new TransactionViewModel(
                    new TransactionViewModel.Watched(
                            state, running, new ReadOnlyStringWrapper("Query 5")),
                    new MainViewModel(
                            new Tasks(new DirectFxThread()), notices, answers, new Preferences()),
                    background,
                    () -> now,
                    ran::add);

    private static final class Answers extends NoPrompts {

        private String text = "";
        private List<String> offered = List.of();
        private int chosen;

        @Override
        public Optional<String> text(String sentence, String initial) {
            return Optional.of(text.isEmpty() ? initial : text);
        }

        @Override
        public Optional<String> choose(String sentence, List<String> options) {
            offered = options;
            return Optional.of(options.get(chosen));
        }
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
        background.elapse();
    }

    @Test
    void warnsOfATransactionThatIsLeftOpen() {
        state.set(SessionState.IN_TRANSACTION);
        pass(30);
        assertThat(model.warningProperty().get()).isEmpty();

        pass(60);
        assertThat(model.warningProperty().get()).startsWith("Idle in transaction for 1");
        assertThat(notices.shown()).isEmpty();

        pass(300);
        pass(300);
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().getFirst().sentence())
                .startsWith("Query 5 has had a transaction open without work for 6");

        state.set(SessionState.IDLE);
        assertThat(notices.shown()).as("it is over").isEmpty();
    }

    @Test
    void aRunningStatementIsNotIdle() {
        state.set(SessionState.IN_TRANSACTION);
        running.set(true);
        pass(600);
        assertThat(model.warningProperty().get()).isEmpty();

        running.set(false);
        pass(59);
        assertThat(model.warningProperty().get()).isEmpty();
        pass(1);
        assertThat(model.warningProperty().get()).isNotEmpty();
    }

    @Test
    void theWarningGoesWithTheTransaction() {
        state.set(SessionState.FAILED_TRANSACTION);
        pass(120);
        assertThat(model.warningProperty().get()).isNotEmpty();

        state.set(SessionState.IDLE);
        assertThat(model.warningProperty().get()).isEmpty();
        pass(600);
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void goesBackToSavepoints() {
        state.set(SessionState.IN_TRANSACTION);
        model.setSavepoint();
        answers.text = "Before \"it\"";
        model.setSavepoint();
        answers.chosen = 1;
        model.rollbackToSavepoint();

        assertThat(ran)
                .containsExactly(
                        "SAVEPOINT sp1",
                        "SAVEPOINT \"Before \"\"it\"\"\"",
                        "ROLLBACK TO SAVEPOINT sp1");
        answers.chosen = 0;
        model.rollbackToSavepoint();
        assertThat(answers.offered).as("the later one is gone").containsExactly("sp1");
    }

    @Test
    void savepointsEndWithTheTransaction() {
        state.set(SessionState.IN_TRANSACTION);
        model.setSavepoint();
        state.set(SessionState.IDLE);
        state.set(SessionState.IN_TRANSACTION);
        model.rollbackToSavepoint();

        assertThat(ran).containsExactly("SAVEPOINT sp1");
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void choosesWhatTheNextTransactionsAre() {
        answers.chosen = 1;
        model.chooseIsolation();
        answers.chosen = 0;
        model.chooseAccess();

        assertThat(ran)
                .containsExactly(
                        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                        "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    }
}
