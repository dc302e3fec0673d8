package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.export.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes rows to a file instead of showing them.
final class FileRows implements RunListener {

    private final RunListener shown;
    private final ExportFormat format;
    private final boolean expanded;
    private final OutputStream out;

    FileRows(RunListener shown, ExportFormat format, boolean expanded, OutputStream out) {
        this.shown = shown;
        this.format = format;
        this.expanded = expanded;
        this.out = out;
    }

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        try {
            return expanded && format == ExportFormat.TABLE
                    ? new ExpandedRows(columns, out)
                    : format.open(columns, out);
        } catch (IOException e) {
            return RowSink.refusing(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void notice(Notice notice) {
        shown.notice(notice);
    }

    @Override
    public @Nullable InputStream copyInput() throws IOException {
        return shown.copyInput();
    }

    @Override
    public OutputStream copyOutput() {
        return out;
    }
}
