package io.howdah.ui.transfer;

import io.howdah.connect.Holder;
import io.howdah.connect.Profile;
import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.load.ExistingTable;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadOptions;
import io.howdah.query.load.LoadOutcome;
import io.howdah.query.load.LoadRefusedException;
import io.howdah.query.load.LoadRun;
import io.howdah.query.load.LoadSettings;
import io.howdah.query.load.LoadTarget;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One import: a file, how it is read, the table it goes into, and how it goes.
final class ImportViewModel {

    private static final List<Prompts.FileKind> FILES =
            List.of(
                    new Prompts.FileKind(
                            "Tables",
                            List.of(
                                    "*.csv",
                                    "*.tsv",
                                    "*.txt",
                                    "*.json",
                                    "*.jsonl",
                                    "*.ndjson",
                                    "*.xlsx",
                                    "*.parquet")),
                    new Prompts.FileKind("All files", List.of("*")));

    private final Request.ImportFile wanted;
    private final TransferPlace place;
    private final ImportSettings settings = new ImportSettings();
    private final ImportTarget target = new ImportTarget();
    private final StringProperty table = new SimpleStringProperty("");
    private final BooleanProperty collectRejects = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<FileSample>> sample =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Import");
    private final TransferState state;
    private Optional<Path> rejects = Optional.empty();

    ImportViewModel(Request.ImportFile wanted, TransferPlace place) {
        this.wanted = wanted;
        this.place = place;
        state = new TransferState(place.workbench());
        wanted.table().ifPresent(name -> table.set(name.sql()));
        settings.onChange(this::readAgain);
        target.replaceProperty().subscribe(target::onReplace);
    }

    Profile profile() {
        return wanted.profile();
    }

    Optional<String> database() {
        return wanted.database();
    }

    /// Lets the user choose the file.
    void chooseFile() {
        place.workbench().prompts().openFile("Import a file", FILES).ifPresent(this::open);
    }

    /// Looks at a file.
    void open(Path file) {
        title.set("Import · " + file.getFileName());
        read(() -> FileSample.of(file));
    }

    private void readAgain() {
        sample.get()
                .ifPresent(before -> {
                    LoadSettings changed;
                    try {
                        changed = settings.apply(before.settings());
                    } catch (IllegalArgumentException e) {
                        state.tell(Report.failed(String.valueOf(e.getMessage()), ""));
                        return;
                    }
                    read(() -> FileSample.of(before.file(), changed));
                });
    }

    private void read(Callable<FileSample> work) {
        place.background()
                .submit(
                        work,
                        this::show,
                        failure ->
                                state.tell(
                                        Report.failed(
                                                Failure.sentence(failure),
                                                Failure.trace(failure))));
    }

    private void show(FileSample found) {
        state.tell(
                found.notes().isEmpty()
                        ? Report.NONE
                        : new Report(Report.Kind.WARNING, found.notes().getFirst(), ""));
        sample.set(Optional.of(found));
        settings.show(found.settings());
        if (table.get().isBlank()) {
            table.set(nameFor(found.file()));
        }
        findTable();
    }

    private static String nameFor(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return RelationName.quote(stem);
    }

    /// Asks the server whether there is such a table, and maps the columns.
    void findTable() {
        Optional<FileSample> read = sample.get();
        if (read.isEmpty()) {
            return;
        }
        RelationName name;
        try {
            name = RelationName.parse(table.get().strip());
        } catch (IllegalArgumentException e) {
            state.tell(Report.failed(String.valueOf(e.getMessage()), ""));
            return;
        }
        place.background()
                .submit(
                        () -> existing(name),
                        found -> target.show(name, found, read.get()),
                        this::refused);
    }

    private Optional<ExistingTable> existing(RelationName name) throws LoadRefusedException {
        try (Session session = session()) {
            return ExistingTable.read(session, name);
        }
    }

    private void refused(Throwable failure) {
        state.tell(
                failure instanceof LoadRefusedException refusal
                        ? Report.failed(refusal.sentence(), refusal.details())
                        : Report.failed(Failure.sentence(failure), Failure.trace(failure)));
    }

    private Session session() {
        return new Session(
                place.connections().pool(wanted.profile(), wanted.database()),
                new Holder("import", table.get()));
    }

    /// Begins to load the file.
    void start() {
        Optional<FileSample> read = sample.get();
        if (read.isEmpty() || state.runningProperty().get()) {
            return;
        }
        LoadTarget into = target.target();
        if (into.mode() == LoadTarget.Mode.REPLACE && !mayReplace(into)) {
            return;
        }
        Path file = read.get().file();
        Session session = session();
        LoadRun run = new LoadRun(session, this::heard);
        LoadOptions options =
                collectRejects.get() ? LoadOptions.rejectsBeside(file) : LoadOptions.ALL_OR_NOTHING;
        rejects = Optional.empty();
        state.begin("Import " + file.getFileName(), run::stop);
        place.background()
                .submit(
                        () -> {
                            try (session) {
                                return run.run(read.get(), read.get().settings(), into, options);
                            }
                        },
                        outcome -> ended(outcome, into),
                        state::end);
    }

    private boolean mayReplace(LoadTarget into) {
        return place.workbench()
                .prompts()
                .confirm(
                        new Prompts.Question(
                                "All rows of %s are deleted first, in the same transaction."
                                        .formatted(into.table()),
                                target.sqlProperty().get(),
                                "Delete and import",
                                true));
    }

    private void heard(double fraction, long rows, long rejected) {
        String words =
                Quantity.count(rows)
                        + " rows"
                        + (rejected == 0 ? "" : ", " + Quantity.count(rejected) + " rejected");
        state.heard(fraction, words);
    }

    private void ended(LoadOutcome outcome, LoadTarget into) {
        if (outcome instanceof LoadOutcome.Done done) {
            rejects = Optional.ofNullable(done.rejects());
            findTable();
        }
        state.end(report(outcome, into));
    }

    private static Report report(LoadOutcome outcome, LoadTarget into) {
        return switch (outcome) {
            case LoadOutcome.Done done -> {
                String loaded =
                        "%s %s loaded into %s in %s"
                                .formatted(
                                        Quantity.count(done.rows()),
                                        done.rows() == 1 ? "row" : "rows",
                                        into.table(),
                                        Quantity.duration(done.duration()));
                yield done.rejected() == 0
                        ? Report.done(loaded + ".")
                        : new Report(
                                Report.Kind.WARNING,
                                "%s; %s %s rejected: %s"
                                        .formatted(
                                                loaded,
                                                Quantity.count(done.rejected()),
                                                done.rejected() == 1 ? "row was" : "rows were",
                                                done.rejects()),
                                "");
            }
            case LoadOutcome.Failed failed ->
                    Report.failed(failed.sentence() + " Nothing was loaded.", failed.details());
            case LoadOutcome.Stopped _ ->
                    new Report(Report.Kind.WARNING, "Stopped; nothing was loaded.", "");
        };
    }

    /// Looks at the rejected rows as a file to import.
    void openRejects() {
        rejects.ifPresent(file ->
                place.workbench()
                        .request(
                                new Request.ImportFile(
                                        wanted.profile(),
                                        wanted.database(),
                                        Optional.of(file),
                                        Optional.of(target.target().table()))));
    }

    /// Shows the table's rows in an editor.
    void openTable() {
        String name = target.target().table().sql();
        place.workbench()
                .request(
                        new Request.OpenEditor(
                                wanted.profile(),
                                wanted.database(),
                                name,
                                "SELECT *\nFROM %s\nLIMIT 500;\n".formatted(name),
                                true));
    }

    boolean hasRejects() {
        return rejects.isPresent();
    }

    ImportSettings settings() {
        return settings;
    }

    ImportTarget target() {
        return target;
    }

    StringProperty tableProperty() {
        return table;
    }

    BooleanProperty collectRejectsProperty() {
        return collectRejects;
    }

    /// What is known of the file, nothing before it was read.
    ReadOnlyObjectProperty<Optional<FileSample>> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    TransferState state() {
        return state;
    }
}
