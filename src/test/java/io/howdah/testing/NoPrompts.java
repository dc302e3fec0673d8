package io.howdah.testing;

import io.howdah.ui.shell.Prompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A user who answers no question.
public class NoPrompts implements Prompts {

    @Override
    public boolean confirm(Question question) {
        return false;
    }

    @Override
    public Optional<String> text(String sentence, String initial) {
        return Optional.empty();
    }

    @Override
    public Optional<String> choose(String sentence, List<String> options) {
        return Optional.empty();
    }

    @Override
    public Optional<Password> password(String sentence) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> openFile(String title, List<FileKind> kinds) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String name, List<FileKind> kinds) {
        return Optional.empty();
    }
}
