package io.howdah.app;

import io.howdah.store.DataFolder;
import io.howdah.store.StoreException;
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

    private @Nullable LocalState state;
    private String refusal = "";
    private @Nullable Wiring wiring;

    /// Reads local state; on the launcher's thread, while the toolkit starts.
    @Override
    public void init() {
        try {
            state = LocalState.read(DataFolder.ofUser());
        } catch (StoreException e) {
            LOG.error("The store cannot be opened", e);
            refusal = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void start(Stage stage) {
        if (state == null) {
            refuse();
            return;
        }
        wiring = new Wiring(state, stage, page -> getHostServices().showDocument(page));
        wiring.open();
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (state != null) {
            state.store().close();
        }
    }

    private void refuse() {
        var alert = new Alert(Alert.AlertType.ERROR, refusal);
        alert.setHeaderText(null);
        alert.setTitle("Howdah");
        alert.showAndWait();
        Platform.exit();
    }
}
