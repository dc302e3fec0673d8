package io.howdah.cli;

import io.howdah.connect.Holder;
import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.load.AdvancedSequence;
import io.howdah.query.load.ExistingTable;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadOptions;
import io.howdah.query.load.LoadOutcome;
import io.howdah.query.load.LoadRefusedException;
import io.howdah.query.load.LoadRun;
import io.howdah.query.load.LoadSettings;
import io.howdah.query.load.LoadTarget;
import io.howdah.query.load.TypeScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah sql import SOURCE --table NAME FILE`.
@Command(
        name = "import",
        description = {
            "Loads a CSV, TSV, JSON, XLSX or Parquet file into a table, in one transaction, by COPY. "
                    + "The table is created when there is none of the name. Rows that it does not take are left "
                    + "out and written to a file with their lines and reasons."
        },
        mixinStandardHelpOptions = true)
final class SqlImportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Mixin private final SourceArgument source;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "NAME",
            description = "name or schema.name, in double quotes where needed.")
    private @Nullable String table;

    @Parameters(index = "1", paramLabel = "FILE", description = "What is loaded.")
    private @Nullable Path file;

    @Mixin private final FileOptions reading = new FileOptions();

    @Option(names = "--replace", description = "Empty the table first, in the same transaction.")
    private boolean replace;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where rows go that the table does not take; FILE.rejects.csv by default.")
    private @Nullable Path rejects;

    @Option(names = "--all-or-nothing", description = "Load nothing when a row cannot be loaded.")
    private boolean allOrNothing;

    @Option(
            names = "--keep-sequences",
            description =
                    "Leave sequences where they are. Without it those of columns that get the file's values "
                            + "go on behind the greatest, so that the next INSERT meets none of them.")
    private boolean keepSequences;

    SqlImportCommand() {
        this(Connections::ofUser);
    }

    /// @param opener makes the connections; gets the writer for messages
    SqlImportCommand(Function<PrintWriter, Connections> opener) {
        source = new SourceArgument(opener);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = source.err();
        Path from = Objects.requireNonNull(file);
        if (from.equals(Path.of("-"))) {
            throw source.misused(
                    "A file is needed: what is loaded is read more than once, which standard input cannot be.");
        }
        RelationName name = name();
        FileSample sniffed = FileSample.of(from);
        LoadSettings settings = reading.apply(sniffed.settings());
        FileSample sample =
                settings.equals(sniffed.settings()) ? sniffed : FileSample.of(from, settings);
        sample.notes().forEach(err::println);
        if (sample.sheets().size() > 1) {
            err.println(
                    "Sheet \"%s\" is read; the sheets are \"%s\"."
                            .formatted(
                                    sample.settings().sheet(),
                                    String.join("\", \"", sample.sheets())));
        }
        Holder holder = new Holder("cli", "sql import");
        try (Connections connections = source.open();
                Session session = new Session(connections.pool(source.source()), holder)) {
            Optional<ExistingTable> existing = ExistingTable.read(session, name);
            SpokenProgress spoken = new SpokenProgress(err, InstantSource.system());
            FileSample whole = existing.isPresent() ? sample : scan(sample, spoken);
            LoadTarget target = target(existing, name, whole, err);
            LoadRun run =
                    new LoadRun(
                            session,
                            (fraction, rows, rejected) ->
                                    spoken.report(
                                            Math.max(0, fraction), "%,d rows".formatted(rows)));
            Cancelling cancelling = Cancelling.onInterrupt(run::stop);
            try {
                return tell(run.run(whole, settings, target, options(from)), err);
            } finally {
                cancelling.done();
            }
        } catch (LoadRefusedException e) {
            return failed(e.sentence(), e.details(), err);
        }
    }

    private RelationName name() {
        try {
            return RelationName.parse(Objects.requireNonNull(table));
        } catch (IllegalArgumentException e) {
            throw source.misused(String.valueOf(e.getMessage()));
        }
    }

    private LoadOptions options(Path from) {
        LoadOptions beside = LoadOptions.rejectsBeside(from);
        Path collected = rejects == null ? beside.rejects() : rejects;
        return new LoadOptions(allOrNothing ? null : collected, !keepSequences);
    }

    /// A new table takes what all rows need.
    private static FileSample scan(FileSample sample, SpokenProgress spoken) throws IOException {
        var scan =
                new TypeScan((fraction, rows, rejected) ->
                        spoken.report(
                                Math.max(0, fraction),
                                "Finding the types: %,d rows".formatted(rows)));
        return scan.run(sample).orElse(sample);
    }

    private LoadTarget target(
            Optional<ExistingTable> existing,
            RelationName name,
            FileSample sample,
            PrintWriter err) {
        if (existing.isPresent()) {
            LoadTarget into = LoadTarget.into(existing.get(), sample);
            return replace ? into.withMode(LoadTarget.Mode.REPLACE) : into;
        }
        LoadTarget created = LoadTarget.create(name, sample);
        err.println(created.ddl());
        return created;
    }

    private static int tell(LoadOutcome outcome, PrintWriter err) {
        return switch (outcome) {
            case LoadOutcome.Done done -> {
                err.println(
                        "%,d %s loaded in %.1f s"
                                .formatted(
                                        done.rows(),
                                        done.rows() == 1 ? "row" : "rows",
                                        done.duration().toMillis() / 1000.0));
                if (done.rejected() > 0) {
                    err.println(
                            "%,d %s rejected: see %s"
                                    .formatted(
                                            done.rejected(),
                                            done.rejected() == 1 ? "row was" : "rows were",
                                            done.rejects()));
                }
                done.sequences().forEach(sequence -> tell(sequence, err));
                yield DONE;
            }
            case LoadOutcome.Failed failed -> failed(failed.sentence(), failed.details(), err);
            case LoadOutcome.Stopped _ -> failed("Stopped; nothing was loaded.", "", err);
        };
    }

    private static void tell(AdvancedSequence sequence, PrintWriter err) {
        err.println(sequence.sentence());
        if (sequence.isRefused()) {
            err.println(sequence.statement() + ";");
        }
    }

    private static int failed(String sentence, String details, PrintWriter err) {
        err.println(sentence);
        if (!details.isEmpty()) {
            err.println(details);
        }
        return FAILED;
    }
}
