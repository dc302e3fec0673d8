package io.howdah.ui.maintenance;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.maintain.ActiveRun;
import io.howdah.maintain.Job;
import io.howdah.maintain.MaintenanceTask;
import io.howdah.maintain.Outcome;
import io.howdah.maintain.RunLimits;
import io.howdah.maintain.RunObserver;
import io.howdah.maintain.RunProgress;
import io.howdah.maintain.RunRecord;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.Scope;
import io.howdah.maintain.TableHealth;
import io.howdah.maintain.TableHealthReader;
import io.howdah.maintain.TableName;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.RunningTask;
import io.howdah.ui.shell.Workbench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The upkeep of one database: its tables, work on them, its jobs and what became of all runs.
final class MaintenanceViewModel {

    /// A job with the time of its next run.
    record JobRow(Job job, Optional<Instant> next) {}

    private static final int MOST_RUNS = 200;

    private final Workbench workbench;
    private final Connections connections;
    private final Background background;
    private final MaintenanceRooms rooms;
    private final Profile profile;
    private final String database;
    private final ObservableList<TableHealth> tables = FXCollections.observableArrayList();
    private final ObservableList<JobRow> jobs = FXCollections.observableArrayList();
    private final ObservableList<RunRecord> history = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    MaintenanceViewModel(
            Workbench workbench,
            Connections connections,
            Background background,
            MaintenanceRooms rooms,
            Profile profile,
            String database) {
        this.workbench = workbench;
        this.connections = connections;
        this.background = background;
        this.rooms = rooms;
        this.profile = profile;
        this.database = database;
    }

    Profile profile() {
        return profile;
    }

    String database() {
        return database;
    }

    private Pool pool() {
        return connections.pool(profile, Optional.of(database));
    }

    /// Reads tables, jobs and history again.
    void refresh() {
        connections.read(
                pool(),
                new Holder("maintenance", ""),
                lease -> TableHealthReader.read(lease.connection()),
                this::showTables,
                problem -> failure.set(Failure.sentence(problem)));
        refreshRuns();
    }

    private void showTables(List<TableHealth> read) {
        failure.set("");
        tables.setAll(read);
    }

    /// Reads jobs and history again; cheap, and asks no server.
    void refreshRuns() {
        background.submit(
                () -> {
                    List<JobRow> rows = new ArrayList<>();
                    for (Job job : rooms.jobs().list()) {
                        rows.add(new JobRow(job, rooms.jobs().nextRun(job.id())));
                    }
                    return new Runs(rows, rooms.runs().history().newest(MOST_RUNS));
                },
                this::showRuns);
    }

    private record Runs(List<JobRow> jobs, List<RunRecord> history) {}

    private void showRuns(Runs read) {
        if (!read.jobs().equals(jobs)) {
            jobs.setAll(read.jobs());
        }
        if (!read.history().equals(history)) {
            history.setAll(read.history());
        }
    }

    /// What is to be done to tables of this database; none means all of them.
    RunRequest request(MaintenanceTask task, List<TableName> chosen) {
        Scope scope = chosen.isEmpty() ? new Scope.AllTables() : new Scope.ChosenTables(chosen);
        return new RunRequest(profile.id(), database, scope, task, RunLimits.STANDARD);
    }

    /// Does it now, with its progress in the status bar.
    void run(RunRequest request) {
        start(request.label(), observer -> rooms.runs().begin(request, observer));
    }

    /// Runs a job now, whatever its schedule.
    void run(Job job) {
        start(job.name(), observer -> rooms.runs().begin(job, observer));
    }

    private void start(String title, Function<RunObserver, ActiveRun> begin) {
        var cancel = new Runnable[] {() -> {}};
        RunningTask task = workbench.tasks().start(title, () -> cancel[0].run());
        background.submit(
                () -> begin.apply(new Progress(task)),
                run -> {
                    cancel[0] = run::cancel;
                    refreshRuns();
                    background.submit(
                            run::complete,
                            done -> ended(task, done),
                            problem -> failed(task, problem));
                },
                problem -> failed(task, problem));
    }

    private static final class Progress implements RunObserver {
        private final RunningTask task;

        Progress(RunningTask task) {
            this.task = task;
        }

        @Override
        public void progressed(RunProgress step) {
            String waiting = step.waitingFor();
            task.progress(
                    step.fraction(),
                    waiting == null
                            ? step.sentence()
                            : step.sentence() + " (waiting for " + waiting + ")");
        }
    }

    private void ended(RunningTask task, RunRecord run) {
        task.done();
        refresh();
        String sentence = run.title() + ": " + run.result().sentence();
        workbench
                .notices()
                .show(
                        run.result().outcome() == Outcome.SUCCEEDED
                                ? Notice.success(sentence)
                                : Notice.warning(sentence, run.result().notices()));
    }

    private void failed(RunningTask task, Throwable problem) {
        task.done();
        workbench.notices().show(Notice.error(Failure.sentence(problem), Failure.trace(problem)));
        refreshRuns();
    }

    /// Adds a job or replaces the one of the same id.
    void save(Job job, Runnable done, java.util.function.Consumer<? super Throwable> refused) {
        background.submit(
                () -> {
                    rooms.jobs().save(job);
                    rooms.scheduler().wake();
                    return job;
                },
                saved -> {
                    done.run();
                    refreshRuns();
                },
                refused);
    }

    void remove(Job job) {
        background.submit(
                () -> {
                    rooms.jobs().remove(job.id());
                    return job;
                },
                removed -> refreshRuns());
    }

    ObservableList<TableHealth> tables() {
        return tables;
    }

    ObservableList<JobRow> jobs() {
        return jobs;
    }

    ObservableList<RunRecord> history() {
        return history;
    }

    /// Why the tables could not be read, or empty.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
