package io.howdah.query.load;

import io.howdah.query.export.PartFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows that were left out: their line, the reason, and the row as it stands in the file, so that it
/// can be mended and loaded again. There is no file without such a row, and none of a load that failed.
final class RejectFile implements AutoCloseable {

    private static final int LONGEST_REASON = 1000;

    private final Path path;
    private final String delimiter;
    private final String header;
    private @Nullable PartFile file;
    private long rows;

    RejectFile(Path path, char delimiter, List<String> names) {
        this.path = path;
        this.delimiter = String.valueOf(delimiter);
        header =
                names.stream()
                        .map(name -> quoted(name))
                        .collect(
                                Collectors.joining(
                                        this.delimiter,
                                        "line" + delimiter + "reason" + delimiter,
                                        "\n"));
    }

    long rows() {
        return rows;
    }

    /// @param raw the record as COPY would read it
    void add(long line, String reason, byte[] raw, int from, int to) throws IOException {
        try {
            write(line, reason, raw, from, to);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "The rejected rows could not be written to %s: %s"
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    private void write(long line, String reason, byte[] raw, int from, int to) throws IOException {
        if (file == null) {
            file = PartFile.of(path);
            file.stream().write(header.getBytes(StandardCharsets.UTF_8));
        }
        rows++;
        String cut =
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        String head = line + delimiter + quoted(cut.replace('\n', ' ')) + delimiter;
        file.stream().write(head.getBytes(StandardCharsets.UTF_8));
        file.stream().write(raw, from, to - from);
        file.stream().write('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// The file takes its name; null when nothing was rejected.
    @Nullable Path complete() throws IOException {
        if (file == null) {
            return null;
        }
        file.complete();
        return path;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
