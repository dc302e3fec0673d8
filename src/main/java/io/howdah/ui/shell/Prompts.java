package io.howdah.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Questions to the user. Each call waits for the answer while the window stays alive; on the FX thread.
public interface Prompts {

    /// Asks before doing something.
    ///
    /// @param action the word on the button that does it, for instance "Drop"
    /// @param sql the exact SQL that will run, or empty
    record Question(String sentence, String sql, String action, boolean destructive) {}

    /// A kind of file.
    ///
    /// @param patterns for instance `*.svg`
    record FileKind(String name, List<String> patterns) {

        public FileKind {
            patterns = List.copyOf(patterns);
        }
    }

    /// True when the user chose the action.
    boolean confirm(Question question);

    /// One line of text, or nothing when the user gave up.
    Optional<String> text(String sentence, String initial);

    /// One of the options, or nothing when the user gave up.
    Optional<String> choose(String sentence, List<String> options);

    /// A password, or nothing when the user gave up.
    Optional<Password> password(String sentence);

    /// What was typed, and whether it may be kept in the system's keyring.
    record Password(String value, boolean remember) {

        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    Optional<Path> openFile(String title, List<FileKind> kinds);

    Optional<Path> saveFile(String title, String name, List<FileKind> kinds);
}
