package io.howdah.cli;

import io.howdah.connect.Holder;
import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.export.DelimitedOptions;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah sql export SOURCE --query SQL|--table NAME --format FORMAT -o FILE`.
@Command(
        name = "export",
        description = {
            "Writes the rows of a query or a table to a file, which appears when it is complete. "
                    + "Nothing of a result stays in memory; CSV and TSV come straight from the server's COPY."
        },
        mixinStandardHelpOptions = true)
final class SqlExportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int ROWS_PER_INSERT = 100;

    @Mixin private final SourceArgument source;

    /// Exactly one of them.
    static final class Rows {
        @Option(
                names = "--query",
                paramLabel = "SQL",
                description = "One statement that returns rows.")
        private @Nullable String query;

        @Option(
                names = "--table",
                paramLabel = "NAME",
                description =
                        "A table or view: name or schema.name, in double quotes where needed.")
        private @Nullable String table;
    }

    @ArgGroup(multiplicity = "1")
    private @Nullable Rows rows;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "csv, tsv, json, jsonl, xlsx, parquet, insert, copy, markdown, html, table or in-list; "
                        + "by default what the file's name says, csv otherwise."
            },
            converter = FormatArgument.class)
    private @Nullable ExportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file; standard output when left out or -.")
    private @Nullable Path output;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description = "Between values of csv; \\t is a tab.")
    private @Nullable String delimiter;

    @Option(names = "--no-header", description = "No line with names in csv and tsv.")
    private boolean noHeader;

    @Option(
            names = "--null",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What stands for NULL in csv and tsv; nothing by default.")
    private String nullText = "";

    @Option(names = "--quote-all", description = "Quote every value of csv and tsv except NULL.")
    private boolean quoteAll;

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description =
                    "The table that insert and copy name; by default the one that is exported, \"result\" for a query.")
    private @Nullable String into;

    @Option(
            names = "--rows-per-insert",
            paramLabel = "N",
            description = "Rows in one INSERT, by default ${DEFAULT-VALUE}.",
            defaultValue = "" + ROWS_PER_INSERT)
    private int rowsPerInsert = ROWS_PER_INSERT;

    SqlExportCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    SqlExportCommand(Function<PrintWriter, Connections> opener) {
        source = new SourceArgument(opener);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = source.err();
        if (output != null && output.equals(ResultOutput.STANDARD_OUTPUT)) {
            output = null;
        }
        ExportFormat as = format();
        ExportSource from;
        ExportOptions options;
        try {
            from = source();
            options = options(as);
        } catch (IllegalArgumentException e) {
            throw source.misused(String.valueOf(e.getMessage()));
        }
        Holder holder = new Holder("cli", "sql export");
        try (Connections connections = source.open();
                Session session = new Session(connections.pool(source.source()), holder)) {
            ExportRun run = new ExportRun(session, rows -> {});
            Cancelling cancelling = Cancelling.onInterrupt(run::stop);
            try {
                return tell(export(run, from, as, options), err);
            } finally {
                cancelling.done();
            }
        }
    }

    private ExportOutcome export(
            ExportRun run, ExportSource from, ExportFormat as, ExportOptions options)
            throws IOException {
        if (output != null) {
            return run.toFile(from, as, options, output);
        }
        try (ResultOutput to = ResultOutput.open(null)) {
            return run.write(from, as, options, to.stream());
        }
    }

    private ExportSource source() {
        Rows named = Objects.requireNonNull(rows);
        return named.query != null
                ? new ExportSource.Query(named.query)
                : new ExportSource.Table(RelationName.parse(Objects.requireNonNull(named.table)));
    }

    private ExportFormat format() {
        if (format != null) {
            return format;
        }
        String name = output == null ? "" : String.valueOf(output.getFileName());
        return ExportFormat.ofFileName(name.toLowerCase(Locale.ROOT)).orElse(ExportFormat.CSV);
    }

    private ExportOptions options(ExportFormat as) {
        DelimitedOptions usual = ExportOptions.of(as).delimited();
        char between = delimiter == null ? usual.delimiter() : Delimiters.read(delimiter);
        String table = into == null ? "" : RelationName.parse(into).sql();
        return new ExportOptions(
                new DelimitedOptions(between, !noHeader, nullText, quoteAll), table, rowsPerInsert);
    }

    private int tell(ExportOutcome outcome, PrintWriter err) {
        switch (outcome) {
            case ExportOutcome.Done done -> {
                if (output != null) {
                    err.println(
                            "%,d %s, %,d bytes, %.1f s"
                                    .formatted(
                                            done.rows(),
                                            done.rows() == 1 ? "row" : "rows",
                                            done.bytes(),
                                            done.duration().toMillis() / 1000.0));
                }
                return DONE;
            }
            case ExportOutcome.Failed failed -> {
                err.println(failed.sentence());
                if (!failed.details().isEmpty()) {
                    err.println(failed.details());
                }
            }
            case ExportOutcome.Stopped _ -> err.println("Stopped; no file was written.");
        }
        return FAILED;
    }
}
