package io.howdah.ui.fx;

import javafx.application.Platform;
import javafx.scene.Scene;

/// What waits for the frame that is about to be shown.
public final class Frames {

    private Frames() {}

    /// Runs the action on the FX thread once the next frame of a scene has been styled, laid out and
    /// handed to the painter. Places and sizes are known then; asked for before, they cost a layout
    /// without styles, which the frame makes anew. A scene that is not shown has its next frame when it
    /// is.
    public static void afterNext(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(action);
                    }
                });
        Platform.requestNextPulse();
    }
}
