package io.howdah.cli;

import io.howdah.embedded.Progress;
import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.ServerError;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.script.ExpandedRows;
import io.howdah.query.script.ScriptObserver;
import io.howdah.query.script.ScriptSource;
import io.howdah.query.script.ScriptStatement;
import io.howdah.sql.ScriptPlace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Prints what a script does: rows to the output, everything else as messages.
final class ScriptOutput implements ScriptObserver {

    private static final String ONE_RESULT =
            "The format %s holds one result, and the script returns several. json, csv and table take them all.";

    private final ExportFormat format;
    private final OutputStream out;
    private final PrintWriter messages;
    private final Progress progress;
    private final ScriptSource script;
    private int results;

    /// @param out buffered
    /// @param progress hears how much of `script` has been read
    ScriptOutput(
            ExportFormat format,
            OutputStream out,
            PrintWriter messages,
            Progress progress,
            ScriptSource script) {
        this.format = format;
        this.out = out;
        this.messages = messages;
        this.progress = progress;
        this.script = script;
    }

    @Override
    public RunListener started(ScriptStatement statement) {
        return new Rows(statement.expanded() && format == ExportFormat.TABLE);
    }

    @Override
    public void said(String words, Channel channel) {
        if (channel == Channel.MESSAGES || !format.takesWords()) {
            messages.println(words);
            return;
        }
        try {
            out.write((words + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void progress(long bytes) {
        if (script.bytes() > 0) {
            String words = "%,d of %,d bytes of %s".formatted(bytes, script.bytes(), script.name());
            progress.report((double) bytes / script.bytes(), words);
        }
    }

    private final class Rows implements RunListener {

        private final boolean expanded;

        Rows(boolean expanded) {
            this.expanded = expanded;
        }

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            results++;
            if (expanded) {
                return new ExpandedRows(columns, out);
            }
            boolean mixed = results > 1 && !format.isJoinable();
            try {
                return mixed
                        ? RowSink.refusing(ONE_RESULT.formatted(format.label()))
                        : format.open(columns, out);
            } catch (IOException e) {
                return RowSink.refusing(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void fetched(long rows) {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void notice(Notice notice) {
            messages.println(notice.severity() + ": " + notice.message());
            print("DETAIL", notice.detail());
            print("HINT", notice.hint());
        }

        @Override
        public OutputStream copyOutput() {
            return out;
        }
    }

    @Override
    public void finished(ScriptStatement statement, Outcome outcome, ScriptPlace at) {
        switch (outcome) {
            case Outcome.Completed completed -> {
                boolean rows = completed.rows() > 0 || completed.tag().startsWith("SELECT");
                if (format == ExportFormat.TABLE && !rows && !completed.tag().isEmpty()) {
                    messages.println(completed.tag());
                }
            }
            case Outcome.Failed failed -> print(place(statement, at), failed);
            case Outcome.Stopped stopped ->
                    messages.println(
                            "%s: stopped. %s"
                                    .formatted(place(statement, at), stopped.fate().sentence()));
        }
        messages.flush();
    }

    private static String place(ScriptStatement statement, ScriptPlace at) {
        return "%s:%d:%d".formatted(statement.source(), at.line(), at.column());
    }

    private void print(String place, Outcome.Failed failed) {
        ServerError error = failed.error();
        String state = error.sqlState().isEmpty() ? "" : " " + error.sqlState();
        messages.println("%s: ERROR%s: %s".formatted(place, state, error.message()));
        print("DETAIL", error.detail());
        print("HINT", error.hint());
        print("CONTEXT", error.where());
        if (failed.fate().isSessionLost()) {
            messages.println(failed.fate().sentence());
        }
    }

    private void print(String label, String text) {
        if (!text.isEmpty()) {
            messages.println(label + ": " + text);
        }
    }
}
