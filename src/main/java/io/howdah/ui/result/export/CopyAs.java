package io.howdah.ui.result.export;

import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.KeptExport;
import io.howdah.query.export.KeptRows;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.result.CellCopying;
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

    private static final Pattern FROM =
            Pattern.compile(
                    "\\bFROM\\s+(?:ONLY\\s+)?((?:\"[^\"]+\"|\\w+)(?:\\.(?:\"[^\"]+\"|\\w+))?)",
                    Pattern.CASE_INSENSITIVE);

    private CopyAs() {}

    /// The text, or why there is none; takes a while for many rows.
    static CellCopying.Copy text(KeptRows rows, ExportFormat format, String statement) {
        ByteArrayOutputStream out = new Bounded();
        ExportOptions options = ExportOptions.of(format).withTable(table(statement));
        ExportOutcome outcome =
                new KeptExport(done -> stopIfCancelled()).write(rows, format, options, out);
        return switch (outcome) {
            case ExportOutcome.Done _ ->
                    new CellCopying.Copy.Text(out.toString(StandardCharsets.UTF_8));
            case ExportOutcome.Failed failed -> new CellCopying.Copy.Refused(failed.sentence());
            case ExportOutcome.Stopped _ -> new CellCopying.Copy.Refused("The copy was stopped.");
        };
    }

    private static void stopIfCancelled() {
        StopSign.INTERRUPT.check(0);
    }

    /// The first table that a query names, for its INSERTs.
    static String table(String statement) {
        Matcher from = FROM.matcher(statement);
        return from.find() ? from.group(1) : "result";
    }

    private static final class Bounded extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (count + length > CellCopying.MOST_CHARACTERS) {
                throw new UncheckedIOException(
                        new IOException(
                                "That is more than a clipboard should hold: nothing was copied."));
            }
            super.write(bytes, offset, length);
        }
    }
}
