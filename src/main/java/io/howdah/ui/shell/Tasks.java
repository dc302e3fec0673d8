package io.howdah.ui.shell;

import io.howdah.ui.fx.FxThread;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is running now, newest last.
public final class Tasks {

    private final FxThread fx;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> view =
            FXCollections.unmodifiableObservableList(running);

    public Tasks(FxThread fx) {
        this.fx = fx;
    }

    /// Shows a task until its [RunningTask#done()]; `cancel` is called when the user stops it.
    public RunningTask start(String title, Runnable cancel) {
        fx.require();
        var task = new RunningTask(title, fx, cancel, running::remove);
        running.add(task);
        return task;
    }

    public ObservableList<RunningTask> running() {
        return view;
    }
}
