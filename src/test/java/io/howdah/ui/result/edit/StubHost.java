package io.howdah.ui.result.edit;

import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.StatementWriter;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers at once with what the test has prepared.
final class StubHost implements EditHost {

    private final Editability editability;
    private final List<List<RowChange>> sent = new ArrayList<>();
    private final List<Prompts.Question> asked = new ArrayList<>();
    ApplyOutcome outcome = new ApplyOutcome.Applied(List.of(), false);
    Optional<String> obstacle = Optional.empty();
    boolean agrees = true;

    StubHost(Editability editability) {
        this.editability = editability;
    }

    @Override
    public void read(
            ResultViewModel result,
            Consumer<? super Editability> done,
            Consumer<? super Throwable> failed) {
        done.accept(editability);
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public void apply(
            ResultViewModel result,
            List<RowChange> changes,
            Consumer<? super ApplyOutcome> done,
            Consumer<? super Throwable> failed) {
        sent.add(changes);
        done.accept(outcome);
    }

    @Override
    public void show(ResultViewModel result, List<Conflict> conflicts, Runnable done) {
        done.run();
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
                asked.add(question);
                return agrees;
            }
        };
    }

    List<List<RowChange>> sent() {
        return sent;
    }

    List<Prompts.Question> asked() {
        return asked;
    }
}
