package io.howdah.ui.result.edit;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.query.TestSession;
import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.ChangeRun;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditabilityReader;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.StatementWriter;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.Prompts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Applies changes to a real server, inside the caller; its user agrees to everything.
final class SessionHost implements EditHost {

    private final TestSession session;

    SessionHost(TestSession session) {
        this.session = session;
    }

    @Override
    public void read(
            ResultViewModel result,
            Consumer<? super Editability> done,
            Consumer<? super Throwable> failed) {
        try (Lease lease = session.pool().lease(new Holder("test", "edit"))) {
            done.accept(EditabilityReader.read(lease, result.statement(), result.columns()));
        } catch (Exception e) {
            failed.accept(e);
        }
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public void apply(
            ResultViewModel result,
            List<RowChange> changes,
            Consumer<? super ApplyOutcome> done,
            Consumer<? super Throwable> failed) {
        try {
            ApplyOutcome outcome = new ChangeRun(session.session(), changes).run(notice -> {});
            if (outcome instanceof ApplyOutcome.Applied applied) {
                new AppliedRows(result.rows()).put(applied.rows());
            }
            done.accept(outcome);
        } catch (Exception e) {
            failed.accept(e);
        }
    }

    @Override
    public void show(ResultViewModel result, List<Conflict> conflicts, Runnable done) {
        try {
            new AppliedRows(result.rows()).putTheirs(conflicts);
            done.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String script(List<RowChange> changes) {
        return new StatementWriter(true).script(changes, false);
    }

    @Override
    public String target() {
        return "\"test\"";
    }

    @Override
    public boolean isProduction() {
        return false;
    }

    @Override
    public Prompts prompts() {
        return new NoPrompts() {
            @Override
            public boolean confirm(Question question) {
                return true;
            }
        };
    }
}
