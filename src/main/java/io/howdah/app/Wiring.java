package io.howdah.app;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.ConnectionTest;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.embedded.EmbeddedEndpoint;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.EmbeddedServerException;
import io.howdah.embedded.Progress;
import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.embedded.bazaar.SampleEndpoint;
import io.howdah.maintain.JobScheduler;
import io.howdah.maintain.JobStore;
import io.howdah.maintain.MaintenanceRuns;
import io.howdah.maintain.PoolSource;
import io.howdah.maintain.RunHistory;
import io.howdah.query.RowMemory;
import io.howdah.store.ParameterValues;
import io.howdah.ui.connection.ConnectionFeature;
import io.howdah.ui.control.Failure;
import io.howdah.ui.designer.DesignerFeature;
import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.editor.EditorFeature;
import io.howdah.ui.editor.script.ScriptFeature;
import io.howdah.ui.explorer.ExplorerFeature;
import io.howdah.ui.explorer.Surroundings;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.maintenance.MaintenanceFeature;
import io.howdah.ui.maintenance.MaintenanceRooms;
import io.howdah.ui.plan.PlanFeature;
import io.howdah.ui.plan.finding.ConnectionFacts;
import io.howdah.ui.plan.history.PlanKeeper;
import io.howdah.ui.plan.proof.ProofFeature;
import io.howdah.ui.settings.SettingsFeature;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.MainWindow;
import io.howdah.ui.shell.MenuKey;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.PaletteViewModel;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.RunningTask;
import io.howdah.ui.shell.SessionKeeper;
import io.howdah.ui.shell.Shortcuts;
import io.howdah.ui.shell.Tasks;
import io.howdah.ui.shell.WelcomeView;
import io.howdah.ui.shell.WindowFeature;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import io.howdah.ui.transfer.TransferFeature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the window together.
final class Wiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final Duration TEST_PATIENCE = Duration.ofSeconds(10);

    private final LocalState state;
    private final Stage stage;
    private final InstantSource clock = InstantSource.system();
    private final FxThread fx = new PlatformFxThread();
    private final Notices notices = new Notices(fx);
    private final VirtualBackground background = new VirtualBackground(fx, notices::unexpected);
    private final Appearance appearance;
    private final Dialogs dialogs;
    private final MainViewModel model;
    private final EmbeddedEndpoint embedded;
    private final SampleEndpoint sample;
    private final ConnectionPools pools;
    private final JobScheduler scheduler;
    private final ExplorerFeature explorer;
    private final EditorFeature editors;
    private final SessionKeeper session;

    /// @param browser shows the address of a web page
    Wiring(LocalState state, Stage stage, Consumer<String> browser) {
        this.state = state;
        this.stage = stage;
        Fonts.load();
        appearance = new Appearance();
        dialogs = new Dialogs(stage, appearance);
        model = new MainViewModel(new Tasks(fx), notices, dialogs, state.preferences());
        embedded =
                new EmbeddedEndpoint(
                        EmbeddedServer.at(state.folder().path()),
                        SampleDatabase.NAME,
                        Progress.SILENT);
        sample = new SampleEndpoint(embedded);
        var keyring = new SystemKeyring();
        var secrets = new Secrets(keyring, PgEnvironment.ofProcess());
        pools = new ConnectionPools(sample, secrets, PoolLimits.STANDARD, clock);
        var connections =
                new Connections(state.profiles(), pools, secrets, background, dialogs, notices);
        connections.show(state.known());
        var jobs = new JobStore(state.store(), clock);
        var runs =
                new MaintenanceRuns(
                        PoolSource.of(state.profiles(), pools),
                        new RunHistory(state.store()),
                        clock);
        scheduler = new JobScheduler(state.store(), jobs, runs, JobScheduler.Pace.STANDARD, clock);
        explorer =
                new ExplorerFeature(
                        new Surroundings(
                                model,
                                connections,
                                new Surroundings.Threads(background, fx),
                                appearance,
                                dialogs,
                                state.folder().resolve("spill")));
        EditorContext context =
                editorContext(connections, RememberedParameters.of(state, keyring, background));
        editors = new EditorFeature(context, appearance, clock, state.drafts());
        var palette = new PaletteViewModel();
        List<Feature> features = new ArrayList<>();
        features.add(explorer);
        features.add(editors);
        features.add(new TransferFeature(model, connections, background));
        features.add(new ScriptFeature(context, appearance));
        features.add(
                new PlanFeature(
                        model,
                        background,
                        appearance,
                        new PlanKeeper(state.store().plans(), clock),
                        new ConnectionFacts(connections)::of));
        features.add(new ProofFeature(model, connections, background, appearance));
        features.add(
                new DesignerFeature(
                        model, connections, background, fx, appearance, SampleDatabase.NAME));
        features.add(
                new MaintenanceFeature(
                        model,
                        connections,
                        background,
                        new MaintenanceRooms(jobs, runs, scheduler),
                        dialogs,
                        new MaintenanceFeature.Surroundings(fx, clock, SampleDatabase.NAME)));
        features.add(
                new ConnectionFeature(
                        connections,
                        dialogs,
                        new ConnectionTest(sample, secrets, TEST_PATIENCE, clock),
                        background));
        features.add(new SettingsFeature(model, appearance));
        features.add(new WindowFeature(model, palette, appearance, browser));
        state.preferences().keep(state.store().settings(), background);
        model.install(features);
        MainWindow window = show(palette);
        session =
                new SessionKeeper(
                        model, window, stage, appearance, state.store().workspaces(), background);
    }

    private EditorContext editorContext(Connections connections, ParameterValues values) {
        var memory = new RowMemory(RowMemory.STANDARD_LIMIT);
        state.preferences()
                .resultMemoryProperty()
                .subscribe(megabytes -> memory.limit((long) megabytes << 20));
        var results = new EditorContext.Results(memory, state.folder().resolve("spill"));
        return new EditorContext(
                model,
                connections,
                background,
                fx,
                new EditorContext.Kept(state.store(), values),
                results);
    }

    private MainWindow show(PaletteViewModel palette) {
        Image icon = icon();
        List<Command> starts = model.commands().stream().filter(Wiring::isStart).toList();
        var window =
                new MainWindow(model, palette, appearance, dialogs, new WelcomeView(icon, starts));
        var scene = new Scene(window.root(), WIDTH, HEIGHT);
        appearance.style(scene);
        Shortcuts.install(scene, model);
        MenuKey.install(scene);
        stage.setScene(scene);
        stage.setTitle("Howdah");
        stage.getIcons().add(icon);
        return window;
    }

    /// The commands that a person without any document would look for.
    private static boolean isStart(Command command) {
        return List.of(
                        "New SQL editor",
                        "Add connection…",
                        "Open a plan…",
                        "Go to anything",
                        "Show all commands")
                .contains(command.title());
    }

    private static Image icon() {
        return new Image(
                Objects.requireNonNull(
                        Wiring.class.getResourceAsStream("/io/howdah/assets/icons/howdah-256.png"),
                        "icon"));
    }

    /// Shows the window as an earlier session left it.
    void open() {
        session.restore(state.workspace());
        editors.openLeftDrafts();
        FirstPaint.then(stage, Rehearsal.asked(model).orElse(this::connect));
        stage.show();
        Optional.ofNullable(model.selectedProperty().get()).ifPresent(Document::focus);
        session.keep();
        state.store().notices().forEach(words -> notices.show(Notice.warning(words, "")));
    }

    /// Starts what needs the disk and the processor once the window stands.
    private void connect() {
        boolean firstTime = model.documents().isEmpty();
        RunningTask task = model.tasks().start("Embedded PostgreSQL", () -> {});
        background.submit(
                () -> {
                    scheduler.start();
                    return sample.prepare(task::progress);
                },
                built -> {
                    task.done();
                    explorer.reveal(Profile.EMBEDDED_ID, SampleDatabase.NAME);
                    if (firstTime && model.documents().isEmpty()) {
                        openSlowQuery();
                    }
                },
                failure -> {
                    task.done();
                    notices.show(Notice.error(Failure.sentence(failure), Failure.trace(failure)));
                });
    }

    /// What a person sees first: a query whose plan is worth a look.
    private void openSlowQuery() {
        DemoQuery slow = SampleDatabase.slowQuery();
        model.request(
                new Request.OpenEditor(
                        Profile.EMBEDDED,
                        Optional.of(SampleDatabase.NAME),
                        slow.title(),
                        slow.sql(),
                        false));
    }

    MainViewModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    /// Saves the session and ends what runs in the background.
    @Override
    public void close() {
        session.stop();
        state.store().workspaces().save(session.snapshot());
        model.shutDown();
        scheduler.close();
        background.close();
        pools.close();
        try {
            embedded.close();
        } catch (EmbeddedServerException e) {
            LOG.warn("The embedded server could not be left", e);
        }
    }
}
