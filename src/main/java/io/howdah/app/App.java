package io.howdah.app;

import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import io.howdah.store.StoreException;
import io.howdah.store.Workspace;
import java.time.InstantSource;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The windowed program.
public final class App extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final DataFolder folder = DataFolder.ofUser();
    private @Nullable Store store;
    private @Nullable Workspace workspace;
    private @Nullable StoreException failure;
    private @Nullable Wiring wiring;

    /// Reads local state; on the launcher's thread, while the toolkit starts.
    @Override
    public void init() {
        try {
            store = Store.open(folder, InstantSource.system());
            workspace = store.workspaces().restore();
        } catch (StoreException e) {
            LOG.error("The store cannot be opened", e);
            failure = e;
        }
    }

    @Override
    public void start(Stage stage) {
        if (store == null || workspace == null) {
            refuse(failure);
            return;
        }
        wiring = new Wiring(folder, store, stage);
        wiring.open(workspace);
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (store != null) {
            store.close();
        }
    }

    private static void refuse(@Nullable StoreException failure) {
        String sentence = failure == null ? "Howdah cannot start." : failure.getMessage();
        var alert = new Alert(Alert.AlertType.ERROR, sentence);
        alert.setHeaderText(null);
        alert.setTitle("Howdah");
        alert.showAndWait();
        Platform.exit();
    }
}
