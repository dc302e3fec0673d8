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
import io.howdah.query.load.LoadTarget;
import io.howdah.ui.control.Failure;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
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
    private final ImportTarget target = new ImportTarget();
    private final StringProperty table = new SimpleStringProperty("");
    private final BooleanProperty collectRejects = new SimpleBooleanProperty(true);
    private final TransferState state;
    private final ImportFile file;
    private Optional<ImportMemory> remembered = Optional.empty();
    private Optional<Path> rejects = Optional.empty();

    ImportViewModel(Request.ImportFile wanted, TransferPlace place) {
        this.wanted = wanted;
        this.place = place;
        state = new TransferState(place.workbench());
        wanted.table().ifPresent(name -> table.set(name.sql()));
        file = new ImportFile(place, state, this::show);
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
    void open(Path path) {
        file.open(path);
    }

    /// Takes up what an earlier session left.
    void open(ImportMemory memory) {
        remembered = Optional.of(memory);
        collectRejects.set(memory.collectsRejects());
        target.replaceProperty().set(memory.replaces());
        target.sequences().advancedProperty().set(memory.advancesSequences());
        memory.file()
                .ifPresent(path ->
                        memory.settings()
                                .ifPresentOrElse(
                                        read -> file.open(path, read), () -> file.open(path)));
    }

    /// What the next session needs.
    ImportMemory memory() {
        return new ImportMemory(
                wanted.profile().id(),
                wanted.database(),
                file.path(),
                table.get(),
                file.sampleProperty().get().map(FileSample::settings),
                target.columns().stream().map(MappedColumn::choice).toList(),
                target.replaceProperty().get(),
                collectRejects.get(),
                target.sequences().advancedProperty().get());
    }

    private void show(FileSample found) {
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
        Optional<FileSample> read = file.sampleProperty().get();
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
                .submit(() -> existing(name), found -> map(name, found, read.get()), this::refused);
    }

    private void map(RelationName name, Optional<ExistingTable> found, FileSample read) {
        target.show(name, found, read);
        remembered.ifPresent(memory -> target.take(memory.columns()));
        remembered = Optional.empty();
        if (found.isEmpty()) {
            file.searchTypes(target::refine);
        } else {
            file.search().stop();
        }
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
        Optional<FileSample> read = file.sampleProperty().get();
        if (read.isEmpty() || state.runningProperty().get()) {
            return;
        }
        LoadTarget into = target.target();
        if (into.mode() == LoadTarget.Mode.REPLACE && !mayReplace(into)) {
            return;
        }
        boolean searched =
                into.mode() == LoadTarget.Mode.CREATE
                        && !read.get().isComplete()
                        && !file.search().isDeclined();
        file.search().stop();
        Path path = read.get().file();
        LoadOptions rows =
                collectRejects.get() ? LoadOptions.rejectsBeside(path) : LoadOptions.ALL_OR_NOTHING;
        LoadOptions options = rows.withSequences(target.sequences().advancedProperty().get());
        rejects = Optional.empty();
        Session session = session();
        var work =
                new ImportWork(
                        new ImportWork.Plan(read.get(), into, options, searched), session, state);
        state.begin("Import " + path.getFileName(), work::stop);
        place.background()
                .submit(
                        () -> {
                            try (session) {
                                return work.run();
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

    private void ended(LoadOutcome outcome, LoadTarget into) {
        if (outcome instanceof LoadOutcome.Done done) {
            rejects = Optional.ofNullable(done.rejects());
            findTable();
        }
        state.end(LoadReport.of(outcome, into.table()));
    }

    /// Looks at the rejected rows as a file to import.
    void openRejects() {
        rejects.ifPresent(rows ->
                place.workbench()
                        .request(
                                new Request.ImportFile(
                                        wanted.profile(),
                                        wanted.database(),
                                        Optional.of(rows),
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

    ImportFile file() {
        return file;
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

    TransferState state() {
        return state;
    }
}
