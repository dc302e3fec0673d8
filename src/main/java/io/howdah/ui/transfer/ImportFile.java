package io.howdah.ui.transfer;

import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadSettings;
import io.howdah.ui.control.Failure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The file of an import: how it is read, and what is known of its rows.
final class ImportFile {

    private final TransferPlace place;
    private final TransferState state;
    private final ImportSettings settings = new ImportSettings();
    private final TypeSearch search;
    private final ReadOnlyObjectWrapper<Optional<FileSample>> sample =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Import");
    private final Consumer<FileSample> wasRead;
    private Optional<Path> path = Optional.empty();

    /// @param wasRead hears of the first rows whenever they are read
    ImportFile(TransferPlace place, TransferState state, Consumer<FileSample> wasRead) {
        this.place = place;
        this.state = state;
        this.wasRead = wasRead;
        search = new TypeSearch(place.background(), place.workbench().tasks());
        settings.onChange(this::readAgain);
    }

    /// Looks at a file.
    void open(Path file) {
        name(file);
        read(() -> FileSample.of(file));
    }

    /// Looks at a file again as an earlier session read it.
    void open(Path file, LoadSettings remembered) {
        name(file);
        read(() -> FileSample.of(file, remembered));
    }

    private void name(Path file) {
        path = Optional.of(file);
        title.set("Import · " + file.getFileName());
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
        search.stop();
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
        settings.show(found.settings(), found.sheets());
        sample.set(Optional.of(found));
        wasRead.accept(found);
    }

    /// Reads the rest of it for the types of a new table.
    ///
    /// @param found hears of what was known before and of what all rows told
    void searchTypes(BiConsumer<FileSample, FileSample> found) {
        sample.get()
                .filter(known -> !known.isComplete())
                .ifPresent(known ->
                        search.start(
                                known,
                                whole -> {
                                    sample.set(Optional.of(whole));
                                    found.accept(known, whole);
                                }));
    }

    /// Where it is, nothing before one was chosen.
    Optional<Path> path() {
        return path;
    }

    ImportSettings settings() {
        return settings;
    }

    TypeSearch search() {
        return search;
    }

    /// What is known of it, nothing before it was read.
    ReadOnlyObjectProperty<Optional<FileSample>> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
