package io.howdah.ui.editor;

import io.howdah.query.SessionState;
import io.howdah.store.Draft;
import io.howdah.ui.shell.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person is asked before a tab closes: about the text, about results with changes, and about an
/// open transaction.
final class ClosingQuestion {

    /// What is to happen.
    enum Answer {
        STAY,
        CLOSE,
        SAVE_AND_CLOSE
    }

    private static final String SAVE = "Save and close";
    private static final String NO_FILE = "Its text is not saved in a file and will be gone.";
    private static final String STILL_RUNS = "Its statement still runs and will be stopped.";
    private static final String DISCARD = "Close without saving";

    private final Prompts prompts;
    private final EditorViewModel model;
    private final EditorView view;
    private final String made;

    /// @param made a text that nobody wrote, "" for none: neither it nor its rows are missed
    ClosingQuestion(Prompts prompts, EditorViewModel model, EditorView view, String made) {
        this.prompts = prompts;
        this.model = model;
        this.view = view;
        this.made = made;
    }

    /// Asks as little as possible: nothing when nothing is lost.
    Answer ask() {
        boolean inFile = view.file().fileProperty().get() != null;
        List<String> losses = losses(model);
        if (inFile && view.file().dirtyProperty().get()) {
            return askToSave(losses);
        }
        if (!inFile && isMade()) {
            losses.remove(STILL_RUNS);
        } else if (!inFile && !view.text().isBlank()) {
            losses.addFirst(NO_FILE);
        }
        boolean agreed =
                losses.isEmpty()
                        || confirm(prompts, model.titleProperty().get(), String.join(" ", losses));
        return agreed ? Answer.CLOSE : Answer.STAY;
    }

    private boolean isMade() {
        var area = view.text().area();
        return area.getLength() == made.length() && area.getText().equals(made);
    }

    /// Asks about a text that is not there yet: whether it is the file's is not known.
    static boolean askWhileOpening(Prompts prompts, Optional<Draft> awaited) {
        return awaited.filter(draft -> !draft.text().isBlank())
                .map(draft ->
                        confirm(
                                prompts,
                                draft.title(),
                                draft.file() == null
                                        ? NO_FILE
                                        : "What was changed in it and not saved to the file will be gone."))
                .orElse(true);
    }

    private static boolean confirm(Prompts prompts, String title, String losses) {
        return prompts.confirm(
                new Prompts.Question(
                        "Close \"%s\"? %s".formatted(title, losses), "", "Close", true));
    }

    /// What is lost besides the text.
    static List<String> losses(EditorViewModel model) {
        List<String> losses = new ArrayList<>();
        if (model.runningProperty().get()) {
            losses.add(STILL_RUNS);
        }
        // Pinned results stay when something else runs, but not when the editor is closed.
        if (model.output().results().stream()
                .anyMatch(result -> result.unappliedProperty().get())) {
            losses.add("The changes in its results that are not applied will be gone.");
        }
        SessionState state = model.connection().stateProperty().get();
        if (state == SessionState.IN_TRANSACTION || state == SessionState.FAILED_TRANSACTION) {
            losses.add("Its open transaction will be rolled back.");
        }
        return losses;
    }

    private Answer askToSave(List<String> losses) {
        String words =
                "The changes of %s are not saved. %s"
                        .formatted(model.titleProperty().get(), String.join(" ", losses))
                        .strip();
        Optional<String> chosen = prompts.choose(words, List.of(SAVE, DISCARD));
        return chosen.map(word -> word.equals(SAVE) ? Answer.SAVE_AND_CLOSE : Answer.CLOSE)
                .orElse(Answer.STAY);
    }
}
