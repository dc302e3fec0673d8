package io.howdah.ui.shell;

import java.util.Optional;

/// A message to the user that needs no answer.
///
/// @param sentence what happened and what to do, in one sentence
/// @param details what an expert wants to see, folded at first; empty when there is nothing more
public record Notice(Severity severity, String sentence, String details, Optional<Command> action) {

    /// How it is shown.
    public enum Severity {
        INFORMATION,
        SUCCESS,
        WARNING,
        ERROR
    }

    public static Notice information(String sentence) {
        return new Notice(Severity.INFORMATION, sentence, "", Optional.empty());
    }

    public static Notice success(String sentence) {
        return new Notice(Severity.SUCCESS, sentence, "", Optional.empty());
    }

    public static Notice warning(String sentence, String details) {
        return new Notice(Severity.WARNING, sentence, details, Optional.empty());
    }

    public static Notice error(String sentence, String details) {
        return new Notice(Severity.ERROR, sentence, details, Optional.empty());
    }

    /// The same with a button that does something about it.
    public Notice with(Command command) {
        return new Notice(severity, sentence, details, Optional.of(command));
    }
}
