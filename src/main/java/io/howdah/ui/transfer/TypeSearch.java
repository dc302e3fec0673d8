package io.howdah.ui.transfer;

import io.howdah.query.load.FileSample;
import io.howdah.query.load.TypeScan;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.RunningTask;
import io.howdah.ui.shell.Tasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Reads the rest of a file for the types of a new table, while the person looks at its beginning.
final class TypeSearch {

    private static final String BEGINNING = "The types are those of the first %s rows.";

    private final Background background;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<RunningTask> task = Optional.empty();
    private boolean declined;

    TypeSearch(Background background, Tasks tasks) {
        this.background = background;
        this.tasks = tasks;
    }

    /// Begins, in place of one that runs.
    ///
    /// @param found hears of the sample with the types of all rows, unless it is stopped before
    void start(FileSample sample, Consumer<FileSample> found) {
        stop();
        declined = false;
        var scan = new TypeScan[1];
        RunningTask started =
                tasks.start(
                        "Types of " + sample.file().getFileName(),
                        () -> Optional.ofNullable(scan[0]).ifPresent(TypeScan::stop));
        scan[0] =
                new TypeScan((fraction, rows, rejected) ->
                        started.progress(
                                fraction < 0 ? RunningTask.INDETERMINATE : fraction,
                                "Reading all rows for their types: %s so far"
                                        .formatted(Quantity.count(rows))));
        TypeScan begun = scan[0];
        task = Optional.of(started);
        words.bind(started.messageProperty());
        running.set(true);
        background.submit(
                () -> begun.run(sample),
                whole -> {
                    if (ended(started)) {
                        declined = whole.isEmpty();
                        words.set(
                                declined
                                        ? BEGINNING.formatted(Quantity.count(sample.rows().size()))
                                        : "");
                        whole.ifPresent(found);
                    }
                },
                failure -> {
                    if (ended(started)) {
                        words.set(Failure.sentence(failure));
                    }
                });
    }

    /// False when another one has taken its place.
    private boolean ended(RunningTask which) {
        which.done();
        if (task.filter(current -> current == which).isEmpty()) {
            return false;
        }
        forget();
        return true;
    }

    private void forget() {
        task = Optional.empty();
        words.unbind();
        words.set("");
        running.set(false);
    }

    /// The person is content with the types of the first rows.
    void decline() {
        task.ifPresent(RunningTask::cancel);
    }

    /// Ends it; nothing is heard of it any more.
    void stop() {
        task.ifPresent(current -> {
            current.cancel();
            current.done();
            forget();
        });
    }

    /// Whether the person wanted the types of the first rows.
    boolean isDeclined() {
        return declined;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How far it is, or that the types are those of the first rows; "" otherwise.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
