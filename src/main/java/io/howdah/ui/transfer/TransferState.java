package io.howdah.ui.transfer;

import io.howdah.ui.control.Failure;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.RunningTask;
import io.howdah.ui.shell.Workbench;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How a transfer goes: whether it runs, how far it is, what came of it; in its tab and in the window's
/// list of tasks. A notice tells the end where the tab is not in front, which says it itself.
final class TransferState {

    private final Workbench workbench;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
    private volatile Optional<RunningTask> task = Optional.empty();

    TransferState(Workbench workbench) {
        this.workbench = workbench;
    }

    /// It begins.
    void begin(String title, Runnable stop) {
        report.set(Report.NONE);
        running.set(true);
        RunningTask started = workbench.tasks().start(title, stop);
        task = Optional.of(started);
        progress.bind(started.messageProperty());
    }

    /// How far it is; from any thread.
    ///
    /// @param fraction from 0 to 1, negative when unknown
    void heard(double fraction, String words) {
        task.ifPresent(started ->
                started.progress(fraction < 0 ? RunningTask.INDETERMINATE : fraction, words));
    }

    /// It has ended.
    void end(Report what) {
        task.ifPresent(RunningTask::done);
        task = Optional.empty();
        progress.unbind();
        progress.set("");
        running.set(false);
        report.set(what);
        Optional<Document> tab = workbench.find(this::isMine);
        if (tab.isEmpty() || !workbench.front().equals(tab)) {
            workbench.notices().show(notice(what, tab));
        }
    }

    private boolean isMine(Document document) {
        return document instanceof TransferDocument transfer && transfer.state() == this;
    }

    /// For a person who looks at something else meanwhile.
    private Notice notice(Report what, Optional<Document> tab) {
        Notice notice =
                switch (what.kind()) {
                    case DONE -> Notice.success(what.sentence());
                    case FAILED -> Notice.error(what.sentence(), what.details());
                    case NONE, WARNING -> Notice.warning(what.sentence(), what.details());
                };
        return tab.map(there ->
                        notice.with(Command.of("Show", there.icon(), () -> workbench.open(there))))
                .orElse(notice);
    }

    /// Something unexpected ended it.
    void end(Throwable failure) {
        end(Report.failed(Failure.sentence(failure), Failure.trace(failure)));
    }

    /// Asks it to stop.
    void stop() {
        task.ifPresent(RunningTask::cancel);
    }

    /// Shows something that needs no notice.
    void tell(Report what) {
        report.set(what);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How far it is, in words; "" when nothing runs.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Report> reportProperty() {
        return report.getReadOnlyProperty();
    }
}
