package io.howdah.ui.editor;

import io.howdah.query.Outcome;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.FilledText;
import java.util.List;

/// A part of an editor's text that is to run.
///
/// @param filled with values in place of its parameters
/// @param offset where it starts in the text
/// @param items its steps as they are written, with their places and lines in the text; none when it does
///     not stand there
record RunPart(FilledText filled, int offset, List<ScriptItem> items) {

    /// How much of a statement names it.
    private static final int WORDS = 80;

    RunPart {
        items = List.copyOf(items);
    }

    /// A query that does not stand in the text: the places in it come before the text's start, so that no
    /// error in it points into the text.
    static RunPart beside(String query) {
        return new RunPart(FilledText.of(query), -query.length() - 1, List.of());
    }

    String script() {
        return filled.text();
    }

    int steps() {
        return Math.max(1, items.size());
    }

    /// The place in the editor's text that a place in the script comes from.
    int place(int position) {
        return filled.original(position) + offset;
    }

    /// What a step's outcome is told as: of a script with the place of the step, and with how much of it
    /// an error keeps from running.
    ///
    /// @param step with its place in the editor's text
    /// @param goesOn whether the steps after one that failed run all the same
    Message told(ScriptItem step, Outcome outcome, boolean goesOn) {
        Message message = Message.of(outcome);
        if (step.start() < 0) {
            return message;
        }
        if (items.size() < 2) {
            return message.about(step.start(), "");
        }
        Message placed = message.about(step.start(), words(step));
        long left =
                items.stream()
                        .filter(item -> item.kind() != ScriptItem.Kind.COPY_DATA)
                        .filter(item -> item.start() > step.start())
                        .count();
        return outcome instanceof Outcome.Completed || goesOn || left == 0
                ? placed
                : placed.with(
                        left == 1
                                ? "The step after it did not run."
                                : "The %,d steps after it did not run.".formatted(left));
    }

    private String words(ScriptItem step) {
        String beginning = step.text().strip().lines().findFirst().orElse("").strip();
        boolean isWhole = beginning.length() <= WORDS && step.text().strip().equals(beginning);
        String cut =
                beginning.length() <= WORDS ? beginning : beginning.substring(0, WORDS).strip();
        return "Line %,d: %s%s".formatted(line(step), cut, isWhole ? "" : " …");
    }

    /// Where the text has it: what runs counts from its own beginning.
    private int line(ScriptItem step) {
        return items.stream()
                .filter(item -> item.start() == step.start())
                .mapToInt(ScriptItem::line)
                .findFirst()
                .orElse(step.line());
    }

    /// The step that starts at a place of the editor's text as it is written, with the names of its
    /// parameters.
    ///
    /// @param sent what reached the server, for a step that is not written as such
    String written(int start, String sent) {
        return items.stream()
                .filter(item -> item.start() == start)
                // What a command such as \gexec sends is not written anywhere.
                .filter(item -> item.kind() == ScriptItem.Kind.STATEMENT)
                .map(ScriptItem::text)
                .findFirst()
                .orElse(sent);
    }
}
