package io.howdah.ui.maintenance;

import io.howdah.maintain.Job;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.TableHealth;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.ConnectionStatus.Transaction;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.theme.Icon;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A tab with the upkeep of one database.
final class MaintenanceDocument implements Document, JobActions {

    static final String KIND = "maintenance";

    /// What is kept over sessions.
    record Saved(String profile, String database) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MaintenanceViewModel model;
    private final MaintenanceRooms rooms;
    private final Dialogs dialogs;
    private final InstantSource clock;
    private final MaintenanceView view;
    private final SimpleObjectProperty<@Nullable ConnectionStatus> connection;
    private final Runnable onRuns;
    private Optional<String> focus = Optional.empty();
    // A change listener hears later than the sorted list that the view shows.
    private final ListChangeListener<TableHealth> onTables = change -> select();

    MaintenanceDocument(
            MaintenanceViewModel model,
            MaintenanceRooms rooms,
            Dialogs dialogs,
            FxThread fx,
            InstantSource clock) {
        this.model = model;
        this.rooms = rooms;
        this.dialogs = dialogs;
        this.clock = clock;
        this.view = new MaintenanceView(model, this, clock);
        this.onRuns = () -> fx.later(model::refreshRuns);
        this.connection =
                new SimpleObjectProperty<>(
                        new ConnectionStatus(
                                model.profile(), model.database(), "", Transaction.NONE));
    }

    static Optional<Saved> read(String payload) {
        return Optional.of(JSON.readValue(payload, Saved.class));
    }

    MaintenanceViewModel model() {
        return model;
    }

    /// Selects a table as soon as it is there.
    void show(String table) {
        focus = Optional.of(table);
        select();
    }

    private void select() {
        if (focus.isPresent() && !model.tables().isEmpty()) {
            view.tables().select(focus.get());
            focus = Optional.empty();
        }
    }

    @Override
    public void create() {
        edit(
                Optional.empty(),
                model.request(JobViewModel.Work.VACUUM_ANALYZE.task(), view.tables().chosen()));
    }

    @Override
    public void edit(Job job) {
        edit(Optional.of(job), job.work());
    }

    private void edit(Optional<Job> job, RunRequest request) {
        var fields = new JobViewModel(job, request, clock);
        var save = new ButtonType("Save", ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog =
                dialogs.dialog(job.isPresent() ? "Edit job" : "New job", save, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(new JobView(fields));
        Node button = dialog.getDialogPane().lookupButton(save);
        button.disableProperty()
                .bind(fields.validProperty().not().or(fields.nameProperty().isEmpty()));
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    model.save(
                            fields.job(),
                            () -> {
                                dialog.setResult(ButtonType.CLOSE);
                                dialog.close();
                            },
                            fields::refused);
                });
        dialog.show();
    }

    @Override
    public void run(Job job) {
        model.run(job);
    }

    @Override
    public void enable(Job job, boolean enabled) {
        model.save(job.withEnabled(enabled), () -> {}, failure -> {});
    }

    @Override
    public void remove(Job job) {
        var question =
                new Prompts.Question(
                        "Remove the job \"%s\"? Its history stays.".formatted(job.name()),
                        "",
                        "Remove",
                        true);
        if (dialogs.confirm(question)) {
            model.remove(job);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Maintenance of " + model.database());
    }

    @Override
    public Icon icon() {
        return Icon.MAINTENANCE;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return connection;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Read tables and runs again", Icon.REFRESH, model::refresh).key("F5"),
                Command.of("New job…", Icon.CLOCK, this::create));
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void attach() {
        model.tables().addListener(onTables);
        rooms.runs().history().addListener(onRuns);
        model.refresh();
    }

    @Override
    public void detach() {
        model.tables().removeListener(onTables);
        rooms.runs().history().removeListener(onRuns);
    }

    @Override
    public String payload() {
        return JSON.writeValueAsString(new Saved(model.profile().id(), model.database()));
    }
}
