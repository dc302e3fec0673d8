package io.howdah.cli;

import io.howdah.query.export.PartFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a command's results go: standard output, or a file that appears only when it is complete.
final class ResultOutput implements AutoCloseable {

    /// What a user writes for it, as other programs take it.
    static final Path STANDARD_OUTPUT = Path.of("-");

    private static final int BUFFER = 1 << 16;

    private final @Nullable PartFile file;
    private final OutputStream stream;

    private ResultOutput(@Nullable PartFile file, OutputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /// @param file null or [#STANDARD_OUTPUT] for standard output
    static ResultOutput open(@Nullable Path file) throws IOException {
        if (file == null || file.equals(STANDARD_OUTPUT)) {
            return new ResultOutput(null, new BufferedOutputStream(System.out, BUFFER));
        }
        PartFile part = PartFile.of(file);
        return new ResultOutput(part, part.stream());
    }

    /// Buffered.
    OutputStream stream() {
        return stream;
    }

    /// Ends the output; a file is put in its place if all went well.
    void complete(boolean done) throws IOException {
        stream.flush();
        if (file != null && done) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (file == null) {
            stream.flush();
        } else {
            file.close();
        }
    }
}
