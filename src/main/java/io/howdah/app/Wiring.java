package io.howdah.app;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.ConnectionTest;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.embedded.EmbeddedEndpoint;
import io.howdah.embedded.EmbeddedServer;
import io.howdah.embedded.EmbeddedServerException;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import io.howdah.store.Workspace;
import io.howdah.ui.connection.ConnectionFeature;
import io.howdah.ui.explorer.ExplorerFeature;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.plan.PlanFeature;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.MainWindow;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.PaletteViewModel;
import io.howdah.ui.shell.SessionKeeper;
import io.howdah.ui.shell.Shortcuts;
import io.howdah.ui.shell.Tasks;
import io.howdah.ui.shell.WelcomeView;
import io.howdah.ui.shell.WindowFeature;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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
    private static final String SAMPLE = "postgres";

    private final Store store;
    private final Stage stage;
    private final MainViewModel model;
    private final Appearance appearance;
    private final SessionKeeper session;
    private final VirtualBackground background;
    private final EmbeddedEndpoint embedded;
    private final ConnectionPools pools;
    private final Connections connections;
    private final ExplorerFeature explorer;

    Wiring(DataFolder folder, Store store, Stage stage) {
        this.store = store;
        this.stage = stage;
        InstantSource clock = InstantSource.system();
        var fx = new PlatformFxThread();
        var notices = new Notices(fx);
        background = new VirtualBackground(fx, notices::unexpected);
        Fonts.load();
        appearance = new Appearance();
        var dialogs = new Dialogs(stage, appearance);
        model = new MainViewModel(new Tasks(fx), notices, dialogs);
        var palette = new PaletteViewModel();
        embedded =
                new EmbeddedEndpoint(
                        EmbeddedServer.at(folder.path()), SAMPLE, (fraction, words) -> {});
        var secrets = new Secrets(new SystemKeyring(), PgEnvironment.ofProcess());
        pools = new ConnectionPools(embedded, secrets, PoolLimits.STANDARD, clock);
        connections =
                new Connections(new Profiles(store), pools, secrets, background, dialogs, notices);
        var test = new ConnectionTest(embedded, secrets, TEST_PATIENCE, clock);
        var windowFeature = new WindowFeature(model, palette, appearance);
        explorer = new ExplorerFeature(model, connections);
        List<Feature> features =
                List.of(
                        explorer,
                        new PlanFeature(model, background, appearance),
                        new ConnectionFeature(connections, dialogs, test, background),
                        windowFeature);
        model.install(features);

        Image icon = icon();
        var window =
                new MainWindow(
                        model,
                        palette,
                        appearance,
                        dialogs,
                        new WelcomeView(icon, windowFeature.commands().subList(0, 2)));
        var scene = new Scene(window.root(), WIDTH, HEIGHT);
        appearance.style(scene);
        Shortcuts.install(scene, model);
        stage.setScene(scene);
        stage.setTitle("Howdah");
        stage.getIcons().add(icon);
        session =
                new SessionKeeper(model, window, stage, appearance, store.workspaces(), background);
    }

    /// Shows the window as an earlier session left it.
    void open(Workspace workspace) {
        session.restore(workspace);
        FirstPaint.then(stage, this::connect);
        stage.show();
        session.keep();
        store.notices().forEach(sentence -> model.notices().show(Notice.warning(sentence, "")));
    }

    private void connect() {
        connections.refresh();
        explorer.reveal(Profile.EMBEDDED_ID, SAMPLE);
    }

    MainViewModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    private static Image icon() {
        return new Image(
                Objects.requireNonNull(
                        Wiring.class.getResourceAsStream("/io/howdah/assets/icons/howdah-256.png"),
                        "icon"));
    }

    /// Saves the session and ends what runs in the background.
    @Override
    public void close() {
        store.workspaces().save(session.snapshot());
        List.copyOf(model.documents()).forEach(model::close);
        background.close();
        pools.close();
        try {
            embedded.close();
        } catch (EmbeddedServerException e) {
            LOG.warn("The embedded server could not be left", e);
        }
    }
}
