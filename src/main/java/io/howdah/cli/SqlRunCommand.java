package io.howdah.cli;

import io.howdah.connect.Holder;
import io.howdah.query.ScriptRun;
import io.howdah.query.Session;
import io.howdah.query.export.ExportFormat;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `howdah sql run SOURCE FILE|- [--format csv|json|table|parquet|xlsx|…] [-o FILE]`: runs a script.
@Command(
        name = "run",
        description = {
            "Runs a script and prints the rows of its statements as they arrive.",
            "It stops at the first failure; what earlier statements committed stays."
        },
        mixinStandardHelpOptions = true)
final class SqlRunCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final Function<PrintWriter, Connections> opener;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "postgresql://…, profile:NAME or embedded:.",
            converter = Source.Converter.class)
    private @Nullable Source source;

    @Parameters(index = "1", paramLabel = "FILE", description = "The script; - is standard input.")
    private String name = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "table (the default), csv, tsv, json, jsonl, xlsx, parquet, insert, copy, markdown,",
                "html or in-list."
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

    /// Set by picocli before the command runs.
    @Spec private @Nullable CommandSpec spec;

    SqlRunCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    SqlRunCommand(Function<PrintWriter, Connections> opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (Connections connections = opener.apply(err);
                ResultOutput to = ResultOutput.open(output)) {
            SqlFile file = SqlFile.read(name);
            List<ScriptItem> items = Splitter.split(file.text());
            Holder holder = new Holder("cli", "sql run");
            try (Session session =
                    new Session(connections.pool(Objects.requireNonNull(source)), holder)) {
                ScriptOutput listener = new ScriptOutput(file, format, to.stream(), err);
                ScriptRun run = new ScriptRun(session, listener, !goOn, 0);
                boolean done = run(run, items);
                to.complete(done);
                return done ? DONE : FAILED;
            }
        } catch (SqlFile.UnreadableException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static boolean run(ScriptRun run, List<ScriptItem> items) {
        Cancelling cancelling = Cancelling.onInterrupt(run::stop);
        try {
            return run.run(items);
        } finally {
            cancelling.done();
        }
    }
}
