package io.howdah.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// SQL text and where it came from.
///
/// @param name as it was given, `-` for standard input
record SqlFile(String name, String text) {

    /// The file is not there, or not text; the message is a sentence for the user.
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Reads UTF-8, or UTF-16 with a byte order mark. The mark of UTF-8 stays, so that offsets count
    /// it; the lexer takes it for space.
    static SqlFile read(String name) throws UnreadableException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readAllBytes();
            return new SqlFile(
                    name, charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (NoSuchFileException e) {
            throw new UnreadableException("There is no file %s.".formatted(name), e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException("You may not read %s.".formatted(name), e);
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    "%s is not UTF-8 text; save it as UTF-8.".formatted(name), e);
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableException(
                    "%s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static InputStream open(String name) throws IOException {
        return name.equals("-") ? System.in : Files.newInputStream(Path.of(name));
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /// `name:line:column` of an offset, counted from 1.
    String place(int offset) {
        int line = 1;
        int lineStart = 0;
        int lineFeed = text.indexOf('\n');
        while (lineFeed >= 0 && lineFeed < offset) {
            line++;
            lineStart = lineFeed + 1;
            lineFeed = text.indexOf('\n', lineStart);
        }
        return "%s:%d:%d".formatted(name, line, text.codePointCount(lineStart, offset) + 1);
    }
}
