package io.howdah.ui.editor;

import io.howdah.query.Explain;
import io.howdah.query.ExplainOptions;
import io.howdah.query.Explanation;
import io.howdah.query.Outcome;
import io.howdah.ui.shell.Request;
import java.util.Optional;

/// Turns what EXPLAIN answered into a plan tab or a message.
final class EditorExplain {

    private EditorExplain() {}

    /// Explains a statement in the editor's session. Blocks.
    static Explanation explain(
            EditorConnection connection, ExplainedText text, ExplainOptions options) {
        return placed(new Explain(connection.session()).run(text.statement(), options), text);
    }

    /// An error's place as one in the editor's text.
    private static Explanation placed(Explanation explanation, ExplainedText text) {
        return explanation instanceof Explanation.NotExplained(Outcome.Failed failed)
                ? new Explanation.NotExplained(
                        new Outcome.Failed(
                                failed.error().at(text.place(failed.error().position())),
                                failed.fate(),
                                failed.rows(),
                                failed.duration()))
                : explanation;
    }

    /// What the plan tab is to show, with a note that says what happened to the data.
    static Request.OpenPlan request(
            EditorConnection connection, String title, Explanation.Explained explained) {
        return new Request.OpenPlan(
                title,
                explained.text(),
                Optional.of(explained.statement()),
                note(explained),
                Optional.ofNullable(connection.statusProperty().get()));
    }

    private static Optional<String> note(Explanation.Explained explained) {
        if (!explained.rolledBack()) {
            return Optional.empty();
        }
        return Optional.of(
                explained.modifiesData()
                        ? "The statement ran inside a transaction that was rolled back: its changes are undone."
                        : "The statement ran inside a transaction that was rolled back.");
    }

    /// Why there is no plan.
    static Message message(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Refused(String sentence) -> Message.error(sentence);
            case Explanation.NotExplained(var outcome) -> Message.of(outcome);
            case Explanation.Explained explained ->
                    Message.notice("The plan of " + explained.statement());
        };
    }
}
