package io.howdah.ui.editor.transaction;

import io.howdah.query.SessionState;
import io.howdah.schema.Identifier;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The transaction of one session as a person steers it. All SQL goes through the editor's own way to run,
/// so that it is seen in messages and history.
public final class TransactionViewModel {

    /// A transaction that waits as long as this is worth a word beside its buttons.
    static final Duration WAITING = Duration.ofMinutes(1);

    /// One that waits as long as this blocks others and keeps VACUUM from its work: a notice tells.
    static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final ReadOnlyObjectProperty<SessionState> state;
    private final ReadOnlyBooleanProperty running;
    private final ObservableValue<String> title;
    private final Workbench workbench;
    private final InstantSource clock;
    private final Consumer<String> run;
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final List<String> savepoints = new ArrayList<>();
    private final Subscription changes;
    private final Background.Handle watch;
    private @Nullable Instant idleSince;
    private @Nullable Notice told;

    /// What a session tells of itself.
    ///
    /// @param title of the tab that has it
    public record Watched(
            ReadOnlyObjectProperty<SessionState> state,
            ReadOnlyBooleanProperty running,
            ObservableValue<String> title) {}

    /// @param run runs a statement in the session
    public TransactionViewModel(
            Watched session,
            Workbench workbench,
            Background background,
            InstantSource clock,
            Consumer<String> run) {
        this.state = session.state();
        this.running = session.running();
        this.title = session.title();
        this.workbench = workbench;
        this.clock = clock;
        this.run = run;
        changes =
                Subscription.combine(
                        state.subscribe(this::onState), running.subscribe(busy -> restart()));
        watch = background.every(PERIOD, this::look);
    }

    private boolean isOpen() {
        return state.get() == SessionState.IN_TRANSACTION
                || state.get() == SessionState.FAILED_TRANSACTION;
    }

    private void onState(SessionState now) {
        if (!isOpen()) {
            savepoints.clear();
        }
        restart();
    }

    private void restart() {
        idleSince = isOpen() && !running.get() ? clock.instant() : null;
        warning.set("");
        if (told != null) {
            // Somebody has come back to it, or it has ended.
            workbench.notices().dismiss(told);
            told = null;
        }
    }

    private void look() {
        if (idleSince == null) {
            return;
        }
        Duration idle = Duration.between(idleSince, clock.instant());
        if (idle.compareTo(WAITING) >= 0) {
            warning.set("Idle in transaction for " + Quantity.duration(idle));
        }
        if (idle.compareTo(FORGOTTEN) >= 0 && told == null) {
            told =
                    Notice.warning(
                            "%s has had a transaction open without work for %s: it holds its locks and keeps VACUUM from removing old rows. Commit it or roll it back."
                                    .formatted(title.getValue(), Quantity.duration(idle)),
                            "");
            workbench.notices().show(told);
        }
    }

    /// Asks for a name and sets a savepoint in the open transaction.
    public void setSavepoint() {
        workbench
                .prompts()
                .text("Name of the savepoint", "sp" + (savepoints.size() + 1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> {
                    savepoints.remove(name);
                    savepoints.add(name);
                    run.accept("SAVEPOINT " + Identifier.quote(name));
                });
    }

    /// Asks to which savepoint to go back; what was done since is undone, the transaction stays open.
    public void rollbackToSavepoint() {
        chooseSavepoint("Undo everything since which savepoint?")
                .ifPresent(name -> {
                    // Those set later are gone.
                    savepoints.subList(savepoints.indexOf(name) + 1, savepoints.size()).clear();
                    run.accept("ROLLBACK TO SAVEPOINT " + Identifier.quote(name));
                });
    }

    private Optional<String> chooseSavepoint(String question) {
        if (savepoints.isEmpty()) {
            workbench
                    .notices()
                    .show(Notice.information("No savepoint was set here in this transaction."));
            return Optional.empty();
        }
        return workbench.prompts().choose(question, savepoints.reversed());
    }

    /// Asks for the isolation level of the session's next transactions.
    public void chooseIsolation() {
        workbench
                .prompts()
                .choose(
                        "Isolation level of the next transactions in this tab",
                        List.of("READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"))
                .ifPresent(level ->
                        run.accept(
                                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL "
                                        + level));
    }

    /// Asks whether the session's next transactions may write.
    public void chooseAccess() {
        workbench
                .prompts()
                .choose("The next transactions in this tab may", List.of("READ ONLY", "READ WRITE"))
                .ifPresent(access ->
                        run.accept("SET SESSION CHARACTERISTICS AS TRANSACTION " + access));
    }

    /// How long the open transaction has waited; "" while that is not long.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// Watches no more.
    public void stop() {
        changes.unsubscribe();
        watch.cancel();
    }
}
