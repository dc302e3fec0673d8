package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.sql.ScriptPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes down what a script does: rows as `a|b`, tags, `said`, and errors with their places.
final class Transcript implements ScriptObserver {

    final List<String> lines = new ArrayList<>();
    final List<String> echoed = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    long bytes;

    @Override
    public RunListener started(ScriptStatement statement) {
        return new RunListener() {
            @Override
            public RowSink columns(List<ResultColumn> columns) {
                return new RowSink() {
                    @Override
                    public void add(Row row) {
                        lines.add(text(row) + (statement.expanded() ? " expanded" : ""));
                    }

                    @Override
                    public void finish() {
                        // The tag follows.
                    }
                };
            }

            @Override
            public void notice(Notice notice) {
                lines.add(notice.severity() + " " + notice.message());
            }
        };
    }

    private static String text(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            values.add(value == null ? "∅" : new String(value, StandardCharsets.UTF_8));
        }
        return String.join("|", values);
    }

    @Override
    public void finished(ScriptStatement statement, Outcome outcome, ScriptPlace at) {
        lines.add(
                switch (outcome) {
                    case Outcome.Completed completed -> completed.tag();
                    case Outcome.Failed failed ->
                            "%d:%d %s"
                                    .formatted(
                                            at.line(),
                                            at.column(),
                                            failed.error().sqlState().isEmpty()
                                                    ? failed.error().message()
                                                    : failed.error().sqlState());
                    case Outcome.Stopped stopped -> stopped.fate().name();
                });
    }

    @Override
    public void said(String words, Channel channel) {
        if (channel == Channel.OUTPUT) {
            echoed.add(words);
            lines.add("said " + words);
        } else {
            messages.add(words);
        }
    }

    @Override
    public void progress(long read) {
        bytes = read;
    }
}
