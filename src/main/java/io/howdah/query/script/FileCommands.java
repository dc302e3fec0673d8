package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.SqlStatement;
import io.howdah.query.export.PartFile;
import io.howdah.sql.MappedText;
import io.howdah.sql.psql.CopyCommand;
import io.howdah.sql.psql.PsqlException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `\i`, `\ir`, `\copy`, `\o`, `\cd`.
final class FileCommands {

    private final StatementRun run;
    private final Including including;

    FileCommands(StatementRun run, Including including) {
        this.run = run;
        this.including = including;
    }

    Map<String, PsqlCommand> all() {
        return Map.of(
                "i",
                this::include,
                "include",
                this::include,
                "ir",
                this::includeRelative,
                "include_relative",
                this::includeRelative,
                "copy",
                this::copy,
                "o",
                FileCommands::output,
                "out",
                FileCommands::output,
                "cd",
                FileCommands::changeFolder);
    }

    private static String fileName(CommandCall call) throws PsqlException {
        return call.arguments()
                .next()
                .orElseThrow(() ->
                        new PsqlException("\\%s needs the name of a file.".formatted(call.name())));
    }

    private boolean include(CommandCall call) throws PsqlException, IOException {
        return include(call, call.state().resolve(fileName(call)));
    }

    private boolean includeRelative(CommandCall call) throws PsqlException, IOException {
        String name = fileName(call);
        Optional<Path> folder = call.frame().source().folder();
        return include(
                call,
                folder.map(path -> path.resolve(name)).orElseGet(() -> call.state().resolve(name)));
    }

    private boolean include(CommandCall call, Path file) throws PsqlException, IOException {
        if (Files.isDirectory(file)) {
            throw new PsqlException("%s is a folder, not a script.".formatted(file));
        }
        try {
            return including.include(
                    ScriptSource.file(file.normalize(), call.state().options().charset()));
        } catch (NoSuchFileException e) {
            throw new PsqlException("There is no file %s.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new PsqlException("You may not read %s.".formatted(file), e);
        }
    }

    private static boolean output(CommandCall call) throws PsqlException, IOException {
        Optional<String> name = call.arguments().next();
        if (name.filter(text -> text.startsWith("|")).isPresent()) {
            throw new PsqlException("\\o starts no programs; name a file.");
        }
        call.state()
                .setOutput(name.isEmpty() ? null : PartFile.of(call.state().resolve(name.get())));
        return true;
    }

    private static boolean changeFolder(CommandCall call) throws PsqlException {
        Path folder =
                call.state()
                        .resolve(call.arguments().next().orElse(System.getProperty("user.home")));
        if (!Files.isDirectory(folder)) {
            throw new PsqlException("There is no folder %s.".formatted(folder));
        }
        call.state().moveTo(folder);
        return true;
    }

    private boolean copy(CommandCall call) throws PsqlException, IOException {
        CopyCommand copy = CopyCommand.parse(call.command().arguments());
        Optional<Path> file = copy.file().map(call.state()::resolve);
        if (file.isEmpty()) {
            InputStream lines = copy.reads() ? call.frame().reader().inlineData() : null;
            return copy(call, copy, lines, null);
        }
        if (copy.reads()) {
            try (InputStream input = Files.newInputStream(file.get())) {
                return copy(call, copy, input, null);
            } catch (NoSuchFileException e) {
                throw new PsqlException("There is no file %s.".formatted(file.get()), e);
            } catch (AccessDeniedException e) {
                throw new PsqlException("You may not read %s.".formatted(file.get()), e);
            }
        }
        try (PartFile output = PartFile.of(file.get())) {
            boolean done = copy(call, copy, null, output.stream());
            if (done) {
                output.complete();
            }
            return done;
        }
    }

    private boolean copy(
            CommandCall call,
            CopyCommand copy,
            @Nullable InputStream input,
            @Nullable OutputStream output)
            throws PsqlException {
        ScriptState state = call.state();
        var statement =
                new ScriptStatement(
                        call.command().text(),
                        call.frame().source().name(),
                        call.command().place(),
                        false);
        RunListener shown = run.toOutput(state.observer().started(statement));
        Outcome outcome =
                state.session()
                        .run(
                                SqlStatement.of(copy.sql()),
                                new Copying(shown, input, output),
                                state::isStopped);
        return run.tell(statement, outcome, MappedText.of(copy.sql(), call.command().place()));
    }

    private record Copying(
            RunListener shown, @Nullable InputStream input, @Nullable OutputStream output)
            implements RunListener {

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return shown.columns(columns);
        }

        @Override
        public void notice(Notice notice) {
            shown.notice(notice);
        }

        @Override
        public @Nullable InputStream copyInput() {
            return input;
        }

        @Override
        public @Nullable OutputStream copyOutput() {
            return output == null ? shown.copyOutput() : output;
        }
    }
}
