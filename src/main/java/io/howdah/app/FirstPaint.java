package io.howdah.app;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/// Tells when something has been painted, so that nothing heavy competes with that moment.
final class FirstPaint {

    private static final int FRAMES = 2;

    private FirstPaint() {}

    /// Runs the work, on the FX thread, once the window that is about to be shown stands.
    static void then(Stage stage, Runnable work) {
        stage.setOnShown(event -> ofNow(work));
    }

    /// Runs the work once what is in the window now has been painted.
    static void ofNow(Runnable work) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The second pulse comes when the first one's frame has been handed to the screen.
                frames++;
                if (frames == FRAMES) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
