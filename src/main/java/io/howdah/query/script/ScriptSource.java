package io.howdah.query.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Where a script comes from.
///
/// @param name for messages
/// @param folder what `\ir` counts from, nothing when the script is no file
/// @param bytes how long it is, 0 when nobody knows
public record ScriptSource(String name, Optional<Path> folder, long bytes, Opening opening) {

    private static final int MARK = 3;

    /// Opens the script.
    public interface Opening {

        /// @param read hears how many bytes have been read
        Reader open(LongConsumer read) throws IOException;
    }

    /// A file; a byte order mark decides over `charset`. Characters that the encoding does not have end
    /// the script with an error.
    public static ScriptSource file(Path file, Charset charset) throws IOException {
        return new ScriptSource(
                file.toString(),
                Optional.ofNullable(file.toAbsolutePath().getParent()),
                Files.size(file),
                read -> reader(Files.newInputStream(file), charset, read));
    }

    /// A stream, which is closed at its end.
    public static ScriptSource stream(String name, InputStream stream, Charset charset) {
        return new ScriptSource(name, Optional.empty(), 0, read -> reader(stream, charset, read));
    }

    public static ScriptSource text(String name, String text) {
        return new ScriptSource(name, Optional.empty(), text.length(), _ -> new StringReader(text));
    }

    private static Reader reader(InputStream stream, Charset charset, LongConsumer read)
            throws IOException {
        var pushback = new PushbackInputStream(new CountedStream(stream, read), MARK);
        byte[] mark = pushback.readNBytes(MARK);
        pushback.unread(mark);
        Charset used = Charset.forName(charset(mark, charset).name());
        return new InputStreamReader(
                pushback,
                used.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] mark, Charset otherwise) {
        int first = mark.length < 2 ? 0 : (mark[0] & 0xFF) << 8 | (mark[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        boolean utf8 = first == 0xEFBB && mark.length == MARK && (mark[2] & 0xFF) == 0xBF;
        return utf8 ? StandardCharsets.UTF_8 : otherwise;
    }
}
