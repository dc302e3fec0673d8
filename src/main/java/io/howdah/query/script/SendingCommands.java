package io.howdah.query.script;

import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RunListener;
import io.howdah.query.SqlStatement;
import io.howdah.query.export.PartFile;
import io.howdah.sql.MappedText;
import io.howdah.sql.ScriptReader;
import io.howdah.sql.ScriptStep;
import io.howdah.sql.psql.CommandArguments;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.WatchOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Statements, and the psql commands that send them: `\g`, `\gx`, `\gset`, `\gexec`, `\gdesc`, `\watch`.
final class SendingCommands {

    private final ScriptState state;
    private final StatementRun run;

    SendingCommands(ScriptState state, StatementRun run) {
        this.state = state;
        this.run = run;
    }

    /// Runs a statement in the way that its end asks for.
    boolean run(ScriptFrame frame, ScriptStep.Statement statement)
            throws PsqlException, IOException {
        List<MappedText> parts = statement.parts().isEmpty() ? state.last : statement.parts();
        if (parts.isEmpty()) {
            throw new PsqlException("There is no statement to send.");
        }
        state.last = parts;
        if (statement.sender().isEmpty()) {
            return run.send(frame, parts, state.expanded, run::toOutput);
        }
        var call = new CommandCall(state, frame, statement.sender().get());
        return switch (call.name()) {
            case "g" -> send(call, parts, state.expanded);
            case "gx" -> send(call, parts, true);
            case "gset" -> set(call, parts);
            case "gexec" -> execute(call, parts);
            case "gdesc" -> describe(call, parts);
            case "watch" -> watch(call, parts);
            default -> throw PsqlCommands.unknown(call.name());
        };
    }

    private boolean send(CommandCall call, List<MappedText> parts, boolean wide)
            throws PsqlException, IOException {
        CommandArguments arguments = call.arguments();
        boolean expanded = wide;
        Optional<String> target = arguments.next();
        if (target.isPresent() && target.get().startsWith("(")) {
            expanded = GOptions.expanded(target.get(), arguments, wide);
            target = arguments.next();
        }
        if (target.isEmpty()) {
            return run.send(call.frame(), parts, expanded, run::toOutput);
        }
        if (target.get().startsWith("|")) {
            throw new PsqlException("\\g starts no programs; name a file.");
        }
        boolean lines = expanded;
        try (PartFile file = PartFile.of(state.resolve(target.get()))) {
            boolean done =
                    run.send(
                            call.frame(),
                            parts,
                            expanded,
                            shown ->
                                    new FileRows(
                                            shown, state.options().format(), lines, file.stream()));
            if (done) {
                file.complete();
            }
            return done;
        }
    }

    private boolean set(CommandCall call, List<MappedText> parts) throws PsqlException {
        String prefix = call.arguments().next().orElse("");
        var kept = new Kept(2);
        if (!run.send(call.frame(), parts, false, kept)) {
            return false;
        }
        KeptRows rows = kept.rows();
        if (rows.count() != 1) {
            throw new PsqlException(
                    "\\gset needs one row; the statement returned %s."
                            .formatted(rows.count() == 0 ? "none" : rows.count()));
        }
        Optional<PsqlException> refused = Optional.empty();
        for (int i = 0; i < rows.columns().size(); i++) {
            ResultColumn column = rows.columns().get(i);
            try {
                set(prefix + column.name(), rows.rows().getFirst().get(i));
            } catch (PsqlException e) {
                // The others are set all the same.
                refused = refused.or(() -> Optional.of(e));
            }
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
        return true;
    }

    private void set(String name, @Nullable String value) throws PsqlException {
        if (value == null) {
            state.variables().unset(name);
        } else {
            state.variables().set(name, value);
        }
    }

    /// Keeps the rows of the last statement that is sent.
    private static final class Kept implements UnaryOperator<RunListener> {

        private final long most;
        private @Nullable KeptRows rows;

        Kept(long most) {
            this.most = most;
        }

        @Override
        public RunListener apply(RunListener shown) {
            KeptRows fresh = new KeptRows(shown::notice, most);
            rows = fresh;
            return fresh;
        }

        KeptRows rows() {
            KeptRows kept = rows;
            return kept == null ? new KeptRows(notice -> {}, 0) : kept;
        }
    }

    /// Each value of the result is a statement to run; errors are about the statement that made it.
    private boolean execute(CommandCall call, List<MappedText> parts)
            throws PsqlException, IOException {
        var kept = new Kept(Long.MAX_VALUE);
        boolean done = run.send(call.frame(), parts, false, kept);
        if (!done) {
            return false;
        }
        for (List<@Nullable String> row : kept.rows().rows()) {
            for (String value : row) {
                if (state.isStopped() || (!done && state.stopsAtFailure())) {
                    return false;
                }
                done &= value == null || execute(call, value);
            }
        }
        return done;
    }

    private boolean execute(CommandCall call, String text) throws PsqlException, IOException {
        var source = ScriptSource.text(call.frame().source().name(), text);
        boolean done = true;
        try (var characters = source.opening().open(read -> {})) {
            ScriptReader statements = new ScriptReader(characters, variable -> Optional.empty());
            for (var step = statements.next(); step.isPresent(); step = statements.next()) {
                if (step.get() instanceof ScriptStep.Statement statement) {
                    List<MappedText> made =
                            statement.parts().stream()
                                    .map(part -> part.at(call.command().place()))
                                    .toList();
                    done &= run.send(call.frame(), made, state.expanded, run::toOutput);
                }
            }
        }
        return done;
    }

    private boolean describe(CommandCall call, List<MappedText> parts) throws PsqlException {
        MappedText part = parts.getLast();
        var statement =
                new ScriptStatement(part.text(), call.frame().source().name(), part.place(), false);
        RunListener shown = run.toOutput(state.observer().started(statement));
        Outcome outcome =
                state.session().describe(SqlStatement.of(part.text()), new DescribedColumns(shown));
        return run.tell(statement, outcome, part);
    }

    private boolean watch(CommandCall call, List<MappedText> parts) throws PsqlException {
        WatchOptions options =
                WatchOptions.parse(
                        call.arguments().rest(), state.variables().value("WATCH_INTERVAL"));
        boolean done = true;
        for (long i = 0; (options.count() == 0 || i < options.count()) && done; i++) {
            if (i > 0) {
                state.await(options.interval());
            }
            if (state.isStopped()) {
                return false;
            }
            var counted = new Counted();
            done =
                    run.send(
                            call.frame(),
                            parts,
                            state.expanded,
                            shown -> counted.of(run.toOutput(shown)));
            if (counted.rows < options.fewestRows()) {
                return done;
            }
        }
        return done;
    }

    /// Counts the rows of a result.
    private static final class Counted {

        private long rows;

        RunListener of(RunListener shown) {
            return new CountedRows(shown, count -> rows = count);
        }
    }
}
