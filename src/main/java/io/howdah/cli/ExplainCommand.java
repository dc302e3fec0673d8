package io.howdah.cli;

import io.howdah.connect.Holder;
import io.howdah.query.ExplainOptions;
import io.howdah.query.ExplainOptions.Format;
import io.howdah.query.ExplainScript;
import io.howdah.query.Session;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `howdah explain SOURCE [--analyze] [--format …] FILE|-`: the plans of a file's statements.
@Command(
        name = "explain",
        description = {
            "Prints the plan of each statement in the file, in order.",
            "Everything happens in one transaction that is rolled back at the end."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nThe statements of a file:%n",
        footer = {
            "  With --analyze each statement really runs, and is undone before the",
            "  next one. Sequences, and what functions do outside of the database,",
            "  stay as they are then.",
            "  SET, RESET, PREPARE, DEALLOCATE and CREATE TEMPORARY TABLE are run, so",
            "  that the plans behind them depend on them; BEGIN, COMMIT and ROLLBACK",
            "  become savepoints. Whatever else has no plan is an error, and is not run.",
            "  Several plans are one document: an array in JSON, several <Query> in XML,",
            "  a list in YAML; in text a line \"Query Text: …\" comes before each.",
            "  It is an error to give a file without statements.",
            "  Exit code: 0 done, 1 failed, 2 wrong usage."
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Mixin private final SourceArgument source;

    @Parameters(index = "1", paramLabel = "FILE", description = "The SQL; - is standard input.")
    private String name = "-";

    @Option(names = "--analyze", description = "Run the statements and measure them.")
    private boolean analyze;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default), json, xml or yaml.",
            converter = FormatConverter.class)
    private Format format = Format.TEXT;

    @Option(
            names = "--verbose",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Output columns, schemas and times per parallel worker (the default).")
    private boolean verbose = true;

    @Option(
            names = "--timing",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "With --analyze, the time of each node (the default).")
    private boolean timing = true;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the plans to this file; it appears when everything is done.")
    private @Nullable Path output;

    @Option(names = "--continue", description = "Go on after a failure.")
    private boolean goOn;

    ExplainCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    ExplainCommand(Function<PrintWriter, Connections> opener) {
        source = new SourceArgument(opener);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = source.err();
        try {
            SqlFile file = SqlFile.read(name);
            List<ScriptItem> items = Splitter.split(file.text());
            if (items.isEmpty()) {
                err.println("There is no statement in %s.".formatted(name));
                return FAILED;
            }
            return explain(file, items, err);
        } catch (SqlFile.UnreadableException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private int explain(SqlFile file, List<ScriptItem> items, PrintWriter err) throws IOException {
        try (Connections connections = source.open();
                ResultOutput to = ResultOutput.open(output);
                var session =
                        new Session(
                                connections.pool(source.source()), new Holder("cli", "explain"))) {
            var out = new PrintWriter(to.stream(), false, StandardCharsets.UTF_8);
            var plans = new ExplainOutput(file, format, items.size() > 1, out, err);
            var script = new ExplainScript(session, options(), plans, !goOn);
            boolean done = run(script, items);
            plans.end();
            to.complete(done);
            return done ? DONE : FAILED;
        }
    }

    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "\"%s\" is none of text, json, xml, yaml.".formatted(text)));
        }
    }

    private ExplainOptions options() {
        return new ExplainOptions(analyze, verbose, analyze, analyze, true, timing, format);
    }

    private static boolean run(ExplainScript script, List<ScriptItem> items) {
        Cancelling cancelling = Cancelling.onInterrupt(script::stop);
        try {
            return script.run(items);
        } finally {
            cancelling.done();
        }
    }
}
