package io.howdah.query.script;

import io.howdah.query.Fate;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.sql.ScriptPlace;
import io.howdah.sql.ScriptReader;
import io.howdah.sql.ScriptStep;
import io.howdah.sql.psql.Conditionals;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.PsqlVariables;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Optional;

/// Runs one script, with all that psql's commands in it ask for.
///
/// What a script cannot do (an unknown command, a file that is missing) is a failure at its line like
/// an error of the server; whether a failure ends the script is the caller's choice and the script's own
/// (`\set ON_ERROR_STOP`).
public final class ScriptExecution implements Including {

    /// psql has no limit, but no stack is endless.
    private static final int DEEPEST = 100;

    private final ScriptState state;
    private final StatementRun run;
    private final SendingCommands sending;
    private final BranchCommands branches;
    private final PsqlCommands commands;
    private int depth;

    /// @param variables those that are set before; they keep what the script sets
    public ScriptExecution(
            ScriptHost host,
            ScriptObserver observer,
            ScriptOptions options,
            PsqlVariables variables) {
        state = new ScriptState(host, observer, options, variables);
        run = new StatementRun(state);
        sending = new SendingCommands(state, run);
        branches = new BranchCommands();
        commands = new PsqlCommands(run, this);
    }

    /// Runs everything. Blocks; returns whether every step went well.
    ///
    /// @throws IOException when the script cannot be read, as its message says
    public boolean run(ScriptSource source) throws IOException {
        state.variables().choose(ScriptState.ON_ERROR_STOP, state.options().stopAtFailure());
        try {
            boolean done = include(source);
            state.setOutput(null);
            return done && !state.isStopped();
        } catch (PsqlException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            state.discardOutput();
        }
    }

    /// Whether a failure now ends the script. For the thread that runs it.
    public boolean stopsAtFailure() {
        return state.stopsAtFailure();
    }

    /// Stops the running statement and runs no more. May be called from any thread.
    public void stop() {
        state.stop();
        state.session().cancel();
    }

    @Override
    public boolean include(ScriptSource source) throws PsqlException, IOException {
        if (depth == DEEPEST) {
            throw new PsqlException("Scripts include each other more than 100 levels deep.");
        }
        boolean outermost = depth++ == 0;
        try (Reader characters =
                source.opening()
                        .open(read -> {
                            if (outermost) {
                                state.observer().progress(read);
                            }
                        })) {
            var reader = new ScriptReader(characters, state.variables());
            return steps(new ScriptFrame(source, reader, new Conditionals()));
        } catch (CharacterCodingException e) {
            throw new PsqlException(
                    "%s holds bytes that are no text in its encoding; name the encoding that it has."
                            .formatted(source.name()),
                    e);
        } finally {
            depth--;
        }
    }

    private boolean steps(ScriptFrame frame) throws IOException {
        boolean complete = true;
        while (!state.isStopped() && !hasQuit()) {
            frame.reader()
                    .setStandardConformingStrings(state.session().standardConformingStrings());
            Optional<ScriptStep> step = frame.reader().next();
            if (step.isEmpty()) {
                boolean ended = atEnd(frame);
                return complete && ended;
            }
            boolean done = step(frame, step.get());
            complete &= done;
            if (!done && state.stopsAtFailure()) {
                return false;
            }
        }
        return complete && !state.isStopped();
    }

    /// Scripts that include the one that ends go on.
    private boolean hasQuit() {
        boolean quit = state.quit;
        state.quit = false;
        return quit;
    }

    private boolean step(ScriptFrame frame, ScriptStep step) {
        try {
            return switch (step) {
                case ScriptStep.Statement statement -> sending.run(frame, statement);
                case ScriptStep.Command command -> command(new CommandCall(state, frame, command));
            };
        } catch (PsqlException | IOException e) {
            String message = e.getMessage();
            return failed(frame, step, message == null ? e.toString() : message);
        }
    }

    private boolean command(CommandCall call) throws PsqlException, IOException {
        if (branches.knows(call.name())) {
            return branches.run(call);
        }
        return !call.frame().conditionals().isActive() || commands.run(call);
    }

    private boolean atEnd(ScriptFrame frame) {
        if (frame.conditionals().isEmpty()) {
            return true;
        }
        var end = new ScriptStep.Command("\\if", ScriptPlace.START);
        return failed(frame, end, "An \\if has no \\endif up to the end of the script.");
    }

    private boolean failed(ScriptFrame frame, ScriptStep step, String sentence) {
        ScriptPlace at =
                step instanceof ScriptStep.Statement statement
                        ? statement.sender().map(ScriptStep.Command::place).orElse(step.place())
                        : step.place();
        String text =
                switch (step) {
                    case ScriptStep.Command command -> command.text();
                    case ScriptStep.Statement statement ->
                            statement.sender().map(ScriptStep.Command::text).orElse("");
                };
        var statement = new ScriptStatement(text, frame.source().name(), at, false);
        state.observer().started(statement);
        int position = at.offset() > Integer.MAX_VALUE ? -1 : (int) at.offset();
        ServerError error = ServerError.of(sentence, position);
        state.observer()
                .finished(statement, new Outcome.Failed(error, Fate.NOT_RUN, 0, Duration.ZERO), at);
        return false;
    }
}
