package io.howdah.cli;

import io.howdah.query.script.ScriptSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A script that the user names.
final class ScriptFile {

    private static final String STANDARD_INPUT = "-";

    private ScriptFile() {}

    /// @throws IOException with a sentence for the user
    static ScriptSource open(String name, Charset encoding) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return ScriptSource.stream(name, System.in, encoding);
        }
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new IOException("%s is a folder, not a script.".formatted(name));
            }
            return ScriptSource.file(file, encoding);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file %s.".formatted(name), e);
        } catch (AccessDeniedException e) {
            throw new IOException("You may not read %s.".formatted(name), e);
        } catch (InvalidPathException e) {
            throw new IOException("%s is no file's name.".formatted(name), e);
        }
    }
}
