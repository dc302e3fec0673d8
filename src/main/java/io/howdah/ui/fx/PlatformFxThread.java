package io.howdah.ui.fx;

import javafx.application.Platform;

/// The FX thread of the running toolkit.
public final class PlatformFxThread implements FxThread {

    @Override
    public void run(Runnable action) {
        if (isCurrent()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }
}
