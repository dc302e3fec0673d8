package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.ReadResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file, or `-` for standard input, with the output of EXPLAIN in it.
final class PlanFile {

    /// There is no plan to work on; the message is a sentence for the user.
    static final class NoPlanException extends Exception {
        private static final long serialVersionUID = 1L;

        NoPlanException(String message) {
            super(message);
        }
    }

    private PlanFile() {}

    /// UTF-8, or UTF-16 with a byte order mark.
    static Reader open(String file) throws IOException {
        InputStream bytes = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        var input = new BufferedInputStream(bytes);
        return new InputStreamReader(input, charset(input));
    }

    /// Everything in a file.
    ///
    /// @throws NoPlanException when it cannot be read or holds no plan
    static ReadResult read(String file) throws NoPlanException {
        try (Reader reader = open(file)) {
            var text = new StringWriter();
            reader.transferTo(text);
            ReadResult result = PlanReader.read(text.toString());
            if (result.plans().isEmpty()) {
                throw new NoPlanException("No plan was found in " + file + ".");
            }
            return result;
        } catch (IOException | InvalidPathException e) {
            throw new NoPlanException(unreadable(file, e));
        }
    }

    /// The first plan of a file.
    static Plan first(String file) throws NoPlanException {
        return read(file).plans().getFirst();
    }

    static String unreadable(String file, Exception failure) {
        String reason =
                switch (failure) {
                    case NoSuchFileException e -> "there is no such file.";
                    case AccessDeniedException e -> "permission denied.";
                    default -> String.valueOf(failure.getMessage());
                };
        return "Cannot read %s: %s".formatted(file, reason);
    }

    // PowerShell writes UTF-16 when output is redirected, and begins it with a mark.
    private static Charset charset(InputStream input) throws IOException {
        input.mark(2);
        int first = input.read();
        int second = input.read();
        input.reset();
        boolean utf16 = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
