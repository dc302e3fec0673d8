package io.howdah.ui.editor.script;

import io.howdah.query.Outcome;
import io.howdah.query.script.ScriptStatement;
import io.howdah.sql.ScriptPlace;
import io.howdah.ui.control.Quantity;
import java.util.Optional;
import java.util.stream.Collectors;

/// A line of a script run's log.
///
/// @param number counts the lines of the run from 1
/// @param place where it stands, for example `12` or `part.sql:3`
/// @param words the statement's first words, or what the script said
/// @param result the command tag or the error
/// @param time readable, "" for what takes none
record LogEntry(Kind kind, long number, String place, String words, String result, String time) {

    /// How it is shown.
    enum Kind {
        DONE,
        FAILED,
        STOPPED,
        SAID
    }

    private static final int LONGEST = 160;

    static LogEntry of(
            long number,
            ScriptStatement statement,
            Outcome outcome,
            ScriptPlace at,
            String script) {
        String file = statement.source().equals(script) ? "" : fileName(statement.source()) + ":";
        return new LogEntry(
                switch (outcome) {
                    case Outcome.Completed _ -> Kind.DONE;
                    case Outcome.Failed _ -> Kind.FAILED;
                    case Outcome.Stopped _ -> Kind.STOPPED;
                },
                number,
                file + at.line(),
                oneLine(statement.text()),
                result(outcome),
                outcome.duration().isZero() ? "" : Quantity.duration(outcome.duration()));
    }

    static LogEntry said(long number, String words) {
        return new LogEntry(Kind.SAID, number, "", words, "", "");
    }

    private static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    private static String oneLine(String text) {
        String start = text.substring(0, Math.min(text.length(), 2 * LONGEST));
        String line = start.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed done -> done.tag() + (done.complete() ? "" : ", more not shown");
            case Outcome.Failed failed -> {
                String state = failed.error().sqlState();
                String detail = detail(failed).map(text -> " " + text).orElse("");
                yield failed.error().message()
                        + (state.isEmpty() ? "" : " (" + state + ")")
                        + detail;
            }
            case Outcome.Stopped stopped -> stopped.fate().sentence();
        };
    }

    private static Optional<String> detail(Outcome.Failed failed) {
        return Optional.of(failed.error().detail()).filter(text -> !text.isEmpty());
    }
}
