package io.howdah.cli;

import io.howdah.connect.Holder;
import io.howdah.connect.Profile;
import io.howdah.embedded.Progress;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.script.ScriptExecution;
import io.howdah.query.script.ScriptOptions;
import io.howdah.query.script.ScriptSource;
import io.howdah.query.script.ServerSessions;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.PsqlVariables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah sql run SOURCE FILE|- [--format csv|json|table|parquet|xlsx|…] [-o FILE]`: runs a script as
/// psql would.
@Command(
        name = "run",
        description = {
            "Runs a script and prints the rows of its statements as they arrive. "
                    + "It stops at the first failure; what earlier statements committed stays. "
                    + "A script may be of any size, and may hold psql's commands: \\i, \\ir, \\set, \\unset, "
                    + "\\if, \\copy, \\g, \\gx, \\gset, \\gexec, \\gdesc, \\watch, \\timing, \\x, \\echo, \\c, \\o and "
                    + "the \\d family; variables are :name, :'name', :\"name\" and :{?name}."
        },
        mixinStandardHelpOptions = true)
final class SqlRunCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Mixin private final SourceArgument source;

    @Parameters(index = "1", paramLabel = "FILE", description = "The script; - is standard input.")
    private String name = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "table (the default), csv, tsv, json, jsonl, xlsx, parquet, insert, copy, markdown, "
                        + "html or in-list. html, xlsx and parquet hold one result: a script "
                        + "that returns several fails at the second. The others hold one after the other, "
                        + "json an array for each."
            },
            converter = FormatArgument.class)
    private ExportFormat format = ExportFormat.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rows to this file; it appears when everything is done.")
    private @Nullable Path output;

    @Option(names = "--continue", description = "Go on after a failure.")
    private boolean goOn;

    @Option(
            names = {"-v", "--variable"},
            paramLabel = "NAME=VALUE",
            description = "Set a psql variable; may be given several times.")
    private Map<String, String> variables = Map.of();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "How files without a byte order mark are encoded (UTF-8).")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--progress", description = "Say now and then how far the script is.")
    private boolean progress;

    SqlRunCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    SqlRunCommand(Function<PrintWriter, Connections> opener) {
        source = new SourceArgument(opener);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = source.err();
        PsqlVariables values = new PsqlVariables();
        try {
            for (Map.Entry<String, String> entry : variables.entrySet()) {
                values.set(entry.getKey(), entry.getValue());
            }
        } catch (PsqlException e) {
            throw source.misused(String.valueOf(e.getMessage()));
        }
        try (Connections connections = source.open();
                ResultOutput to = ResultOutput.open(output);
                ServerSessions sessions = sessions(connections)) {
            ScriptSource script = ScriptFile.open(name, encoding);
            SpokenProgress spoken = new SpokenProgress(err, InstantSource.system());
            var listener =
                    new ScriptOutput(
                            format, to.stream(), err, progress ? spoken : Progress.SILENT, script);
            var options =
                    new ScriptOptions(!goOn, 0, encoding, Path.of("").toAbsolutePath(), format);
            boolean done = run(new ScriptExecution(sessions, listener, options, values), script);
            to.complete(done);
            return done ? DONE : FAILED;
        }
    }

    private ServerSessions sessions(Connections connections) {
        Profile profile = connections.profile(source.source());
        return new ServerSessions(
                database -> connections.pools().pool(profile, database.isEmpty() ? null : database),
                new Holder("cli", "sql run"));
    }

    private static boolean run(ScriptExecution execution, ScriptSource script) throws IOException {
        Cancelling cancelling = Cancelling.onInterrupt(execution::stop);
        try {
            return execution.run(script);
        } finally {
            cancelling.done();
        }
    }
}
