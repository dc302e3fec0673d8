package io.howdah.app;

import io.howdah.maintain.JobStore;
import io.howdah.maintain.RunHistory;
import io.howdah.maintain.RunRecord;
import io.howdah.store.DataFolder;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole program as it runs for a person, in a data folder of the test's own.
public final class TestWindow implements AutoCloseable {

    private final LocalState state;
    private final Stage stage;
    private final Wiring wiring;

    private TestWindow(LocalState state, Stage stage, Wiring wiring) {
        this.state = state;
        this.stage = stage;
        this.wiring = wiring;
    }

    /// Opens the window in the state that an earlier session left in the folder.
    public static TestWindow open(Path folder) {
        var data = new DataFolder(folder);
        LocalState state = LocalState.read(data);
        Stage stage = Fx.stage();
        Wiring wiring =
                Fx.call(() -> {
                    // Another test may have left it on show, and only showing it starts the work.
                    stage.hide();
                    var fresh = new Wiring(state, stage, page -> {});
                    fresh.open();
                    return fresh;
                });
        return new TestWindow(state, stage, wiring);
    }

    /// The latest runs of maintenance work.
    public List<RunRecord> runs() {
        return new RunHistory(state.store()).newest(50);
    }

    public JobStore jobs() {
        return new JobStore(state.store(), InstantSource.system());
    }

    public MainViewModel model() {
        return wiring.model();
    }

    public Appearance appearance() {
        return wiring.appearance();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Stage stage() {
        return stage;
    }

    /// Ends the program as closing its window does.
    @Override
    public void close() {
        Fx.run(() -> {
            stage.hide();
            wiring.close();
        });
        state.store().close();
    }
}
