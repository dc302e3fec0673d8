package io.howdah.ui.editor;

import io.howdah.connect.Environment;
import io.howdah.connect.Profile;
import io.howdah.query.Notice;
import io.howdah.query.Session;
import io.howdah.query.SessionState;
import io.howdah.query.TransactionMode;
import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.ChangeRun;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditabilityReader;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.StatementWriter;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.edit.AppliedRows;
import io.howdah.ui.result.edit.EditHost;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.RunningTask;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Lets the rows of an editor's results be edited, in the session that has read them.
final class EditorEdits implements EditHost {

    private final EditorContext context;
    private final EditorConnection connection;
    private final BooleanSupplier running;
    private final Consumer<Message> messages;
    private final EditHistory history;
    private final Session session;
    private final Profile profile;

    /// @param running whether the editor runs a statement
    EditorEdits(
            EditorContext context,
            EditorConnection connection,
            BooleanSupplier running,
            Consumer<Message> messages) {
        this.context = context;
        this.connection = connection;
        this.running = running;
        this.messages = messages;
        this.session = connection.session();
        this.profile = connection.profile();
        this.history = new EditHistory(new RunHistory(context), profile, connection.databaseName());
    }

    @Override
    public void read(
            ResultViewModel result,
            Consumer<? super Editability> done,
            Consumer<? super Throwable> failed) {
        if (profile.readOnly()) {
            done.accept(
                    new Editability.Refusal(
                            "The connection \"%s\" is read-only.".formatted(profile.name()),
                            "Allow writing in its settings to edit rows."));
            return;
        }
        connection.read(
                lease -> EditabilityReader.read(lease, result.statement(), result.columns()),
                done,
                failed);
    }

    @Override
    public Optional<String> obstacle() {
        if (connection.session() != session) {
            return Optional.of(
                    "The editor has moved to another database. Run the query again there.");
        }
        return running.getAsBoolean()
                ? Optional.of("A statement is still running here. Wait for it, or stop it first.")
                : Optional.empty();
    }

    @Override
    public void apply(
            ResultViewModel result,
            List<RowChange> changes,
            Consumer<? super ApplyOutcome> done,
            Consumer<? super Throwable> failed) {
        RunningTask task = context.workbench().tasks().start("Applying changes", session::cancel);
        String sql = script(changes);
        Instant began = Instant.now();
        connection.call(
                () -> {
                    ApplyOutcome outcome = new ChangeRun(session, changes).run(this::tell);
                    if (outcome instanceof ApplyOutcome.Applied applied) {
                        refresh(result, applied);
                    }
                    return outcome;
                },
                outcome -> {
                    task.done();
                    connection.refresh();
                    history.remember(sql, outcome, began);
                    tell(outcome, changes.size());
                    done.accept(outcome);
                },
                failure -> {
                    task.done();
                    connection.refresh();
                    failed.accept(failure);
                });
    }

    /// The changes are made, whatever becomes of showing them.
    private void refresh(ResultViewModel result, ApplyOutcome.Applied applied) {
        try {
            new AppliedRows(result.rows()).put(applied.rows());
        } catch (IOException | IndexOutOfBoundsException e) {
            // The disk is full, or the result was closed meanwhile.
            context.background().report(e);
        }
    }

    private void tell(Notice notice) {
        context.fx().later(() -> messages.accept(Message.of(notice)));
    }

    private void tell(ApplyOutcome outcome, int count) {
        if (outcome instanceof ApplyOutcome.Applied applied) {
            String rows = count == 1 ? "1 row was changed" : count + " rows were changed";
            String words =
                    applied.transactionOpen()
                            ? rows + " in the open transaction: commit it to keep the changes."
                            : rows + " and committed.";
            context.workbench().notices().show(io.howdah.ui.shell.Notice.success(words));
        }
    }

    @Override
    public void show(ResultViewModel result, List<Conflict> conflicts, Runnable done) {
        context.background()
                .submit(
                        () -> {
                            new AppliedRows(result.rows()).putTheirs(conflicts);
                            return conflicts;
                        },
                        shown -> done.run());
    }

    @Override
    public String script(List<RowChange> changes) {
        boolean open =
                session.transactionMode() == TransactionMode.MANUAL
                        || session.state() == SessionState.IN_TRANSACTION;
        return new StatementWriter(session.standardConformingStrings()).script(changes, open);
    }

    @Override
    public String target() {
        String name = "\"%s\", database %s".formatted(profile.name(), connection.databaseName());
        return isProduction() ? "the production server " + name : name;
    }

    @Override
    public boolean isProduction() {
        return profile.environment() == Environment.PRODUCTION;
    }

    @Override
    public Prompts prompts() {
        return context.workbench().prompts();
    }
}
