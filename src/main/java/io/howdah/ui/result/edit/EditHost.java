package io.howdah.ui.result.edit;

import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.RowChange;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.shell.Prompts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What editing needs of the feature that shows a result. Used on the FX thread, where every answer comes
/// back.
public interface EditHost {

    /// Finds out whether the result can be edited.
    void read(
            ResultViewModel result,
            Consumer<? super Editability> done,
            Consumer<? super Throwable> failed);

    /// Why nothing can be applied now, for example because a statement is still running.
    Optional<String> obstacle();

    /// Applies changes in the session that has read the result, and shows the rows as they are then.
    void apply(
            ResultViewModel result,
            List<RowChange> changes,
            Consumer<? super ApplyOutcome> done,
            Consumer<? super Throwable> failed);

    /// Shows rows in the result as somebody else has left them.
    void show(ResultViewModel result, List<Conflict> conflicts, Runnable done);

    /// The exact SQL of changes.
    String script(List<RowChange> changes);

    /// Where the changes go, for a question: `production server "shop"` for example.
    String target();

    /// Whether the user is asked before anything is applied, not only before deletions.
    boolean isProduction();

    Prompts prompts();
}
