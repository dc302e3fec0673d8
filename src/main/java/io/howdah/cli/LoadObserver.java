package io.howdah.cli;

import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.ServerError;
import io.howdah.query.script.ScriptObserver;
import io.howdah.query.script.ScriptStatement;
import io.howdah.sql.ScriptPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watches a script that is loaded into a scratch database. Its first failure ends it, except where it
/// only names a role that the server has not: dumps give objects to owners of other servers.
final class LoadObserver implements ScriptObserver {

    private static final String UNDEFINED_OBJECT = "42704";

    /// What a script prints is not what was asked for.
    private static final RowSink NOWHERE =
            new RowSink() {
                @Override
                public void add(Row row) {}

                @Override
                public void finish() {}
            };

    private final PrintWriter messages;
    private Runnable stop = () -> {};
    private @Nullable String failure;

    LoadObserver(PrintWriter messages) {
        this.messages = messages;
    }

    void stopWith(Runnable action) {
        stop = action;
    }

    /// @throws IOException with the first failure and its place
    void check() throws IOException {
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    @Override
    public RunListener started(ScriptStatement statement) {
        return new RunListener() {
            @Override
            public RowSink columns(List<ResultColumn> columns) {
                return NOWHERE;
            }
        };
    }

    @Override
    public void finished(ScriptStatement statement, Outcome outcome, ScriptPlace at) {
        if (failure == null && outcome instanceof Outcome.Failed failed) {
            ServerError error = failed.error();
            String said =
                    "%s:%d:%d: %s"
                            .formatted(statement.source(), at.line(), at.column(), error.message());
            if (isAboutARole(error)) {
                messages.println(said + "; the statement is left out.");
            } else {
                failure = said;
                stop.run();
            }
        }
    }

    private static boolean isAboutARole(ServerError error) {
        return error.sqlState().equals(UNDEFINED_OBJECT) && error.message().startsWith("role ");
    }

    @Override
    public void said(String words, Channel channel) {}
}
