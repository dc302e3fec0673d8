package io.howdah.cli;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.ScriptListener;
import io.howdah.query.ServerError;
import io.howdah.query.export.ExportFormat;
import io.howdah.sql.ScriptItem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Prints what a script does: rows to the output, everything else as messages.
final class ScriptOutput implements ScriptListener {

    private static final String ONE_RESULT =
            "A file of this format holds one result, and the script returns several.";

    private final SqlFile file;
    private final ExportFormat format;
    private final OutputStream out;
    private final PrintWriter messages;
    private int results;

    ScriptOutput(SqlFile file, ExportFormat format, OutputStream out, PrintWriter messages) {
        this.file = file;
        this.format = format;
        this.out = out;
        this.messages = messages;
    }

    @Override
    public RunListener started(ScriptItem step) {
        return new Rows();
    }

    private final class Rows implements RunListener {

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            results++;
            boolean mixed = results > 1 && !format.isJoinable();
            try {
                return mixed ? RowSink.refusing(ONE_RESULT) : format.open(columns, out);
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
    public void finished(ScriptItem step, Outcome outcome) {
        switch (outcome) {
            case Outcome.Completed completed -> {
                boolean rows = completed.rows() > 0 || completed.tag().startsWith("SELECT");
                if (format == ExportFormat.TABLE && !rows) {
                    messages.println(completed.tag());
                }
            }
            case Outcome.Failed failed -> print(step, failed);
            case Outcome.Stopped stopped ->
                    messages.println(
                            "%s: stopped. %s"
                                    .formatted(
                                            file.place(step.start()), stopped.fate().sentence()));
        }
        messages.flush();
    }

    private void print(ScriptItem step, Outcome.Failed failed) {
        ServerError error = failed.error();
        int at = error.position() < 0 ? step.start() : error.position();
        String state = error.sqlState().isEmpty() ? "" : " " + error.sqlState();
        messages.println("%s: ERROR%s: %s".formatted(file.place(at), state, error.message()));
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
