package io.howdah.ui.editor;

import io.howdah.query.Fate;
import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.ui.control.Quantity;
import java.util.ArrayList;
import java.util.List;

/// One entry of the messages below an editor.
///
/// @param details lines that belong to it: detail, hint, context
/// @param position offset in the text that it is about, or -1
/// @param step the line and the beginning of the statement that it is about, empty when it goes without
///     saying
record Message(Kind kind, String sentence, List<String> details, int position, String step) {

    /// How it is shown.
    enum Kind {
        DONE,
        NOTICE,
        WARNING,
        ERROR
    }

    Message {
        details = List.copyOf(details);
    }

    private Message(Kind kind, String sentence, List<String> details, int position) {
        this(kind, sentence, details, position, "");
    }

    /// Where in a function a mere notice was raised is left out, as psql does.
    static Message of(Notice notice) {
        Kind kind = notice.severity().startsWith("W") ? Kind.WARNING : Kind.NOTICE;
        List<String> details = new ArrayList<>();
        add(details, "Detail: ", notice.detail());
        add(details, "Hint: ", notice.hint());
        if (kind == Kind.WARNING) {
            add(details, "", notice.where());
        }
        return new Message(kind, notice.severity() + ": " + notice.message(), details, -1);
    }

    /// The same about a step of a script: an error that names no place is about the step's start.
    ///
    /// @param start offset of the step in the text
    /// @param words its line and its beginning
    Message about(int start, String words) {
        return new Message(kind, sentence, details, position < 0 ? start : position, words);
    }

    /// The same with one more line that belongs to it.
    Message with(String detail) {
        List<String> more = new ArrayList<>(details);
        more.add(detail);
        return new Message(kind, sentence, more, position, step);
    }

    /// Whether it tells of a place in the text.
    boolean hasPlace() {
        return position >= 0;
    }

    static Message of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed done ->
                    new Message(
                            Kind.DONE,
                            "%s in %s".formatted(words(done), Quantity.duration(done.duration())),
                            List.of(),
                            -1);
            case Outcome.Failed failed -> failed(failed.error(), failed.fate());
            case Outcome.Stopped stopped ->
                    new Message(
                            Kind.WARNING,
                            "Stopped after %s. %s"
                                    .formatted(
                                            Quantity.duration(stopped.duration()),
                                            stopped.fate().sentence()),
                            stopped.rows() == 0
                                    ? List.of()
                                    : List.of(
                                            Quantity.count(stopped.rows()) + " rows were fetched."),
                            -1);
        };
    }

    private static String words(Outcome.Completed done) {
        if (done.tag().startsWith("SELECT") || done.tag().isEmpty()) {
            return Quantity.count(done.rows()) + (done.rows() == 1 ? " row" : " rows");
        }
        return done.tag();
    }

    private static Message failed(ServerError error, Fate fate) {
        List<String> details = new ArrayList<>();
        add(details, "Detail: ", error.detail());
        add(details, "Hint: ", error.hint());
        add(details, "", error.where());
        if (fate != Fate.UNDONE && fate != Fate.NOT_RUN) {
            details.add(fate.sentence());
        }
        add(details, "SQLSTATE ", error.sqlState());
        return new Message(Kind.ERROR, error.message(), details, error.position());
    }

    private static void add(List<String> details, String before, String text) {
        if (!text.isBlank()) {
            details.add(before + text);
        }
    }

    static Message error(String sentence) {
        return new Message(Kind.ERROR, sentence, List.of(), -1);
    }

    static Message notice(String sentence) {
        return new Message(Kind.NOTICE, sentence, List.of(), -1);
    }

    /// Everything as text, for the clipboard.
    String text() {
        var lines = new ArrayList<String>();
        lines.add(sentence);
        if (!step.isEmpty()) {
            lines.add(step);
        }
        lines.addAll(details);
        return String.join("\n", lines);
    }
}
