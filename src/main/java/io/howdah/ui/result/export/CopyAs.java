package io.howdah.ui.result.export;

import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.KeptExport;
import io.howdah.query.export.KeptRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The selected cells as a text for the clipboard.
final class CopyAs {

    static final List<ExportFormat> FORMATS =
            List.of(
                    ExportFormat.CSV,
                    ExportFormat.TSV,
                    ExportFormat.JSON,
                    ExportFormat.INSERT,
                    ExportFormat.MARKDOWN,
                    ExportFormat.HTML,
                    ExportFormat.IN_LIST);

    /// A clipboard is no export.
    private static final int MOST_BYTES = 20_000_000;

    private static final Pattern FROM =
            Pattern.compile(
                    "\\bFROM\\s+(?:ONLY\\s+)?((?:\"[^\"]+\"|\\w+)(?:\\.(?:\"[^\"]+\"|\\w+))?)",
                    Pattern.CASE_INSENSITIVE);

    private CopyAs() {}

    /// The text, or a sentence that says why there is none.
    ///
    /// @param complete false when `words` is that sentence
    record Copied(String words, boolean complete) {}

    static Copied text(KeptRows rows, ExportFormat format, String statement) {
        ByteArrayOutputStream out = new Bounded();
        ExportOptions options = ExportOptions.of(format).withTable(table(statement));
        ExportOutcome outcome = new KeptExport(done -> {}).write(rows, format, options, out);
        return switch (outcome) {
            case ExportOutcome.Done _ -> new Copied(out.toString(StandardCharsets.UTF_8), true);
            case ExportOutcome.Failed failed -> new Copied(failed.sentence(), false);
            case ExportOutcome.Stopped _ -> new Copied("", false);
        };
    }

    /// The first table that a query names, for its INSERTs.
    static String table(String statement) {
        Matcher from = FROM.matcher(statement);
        return from.find() ? from.group(1) : "result";
    }

    private static final class Bounded extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (count + length > MOST_BYTES) {
                throw new UncheckedIOException(
                        new IOException(
                                "That is more than the clipboard should hold: export it to a file."));
            }
            super.write(bytes, offset, length);
        }
    }
}
