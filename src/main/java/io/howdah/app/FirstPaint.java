package io.howdah.app;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Tells when the window has been painted first, so that nothing heavy competes with that moment.
///
/// With the system property `howdah.exitAfterFirstPaint` the program prints the milliseconds since
/// its process began and ends; the benchmark, the check of the installers and the training of the
/// start cache use it.
final class FirstPaint {

    private static final String PROPERTY = "howdah.exitAfterFirstPaint";
    private static final int FRAMES = 2;

    private FirstPaint() {}

    /// Runs the work, on the FX thread, once the window that is about to be shown stands.
    static void then(Stage stage, Runnable work) {
        stage.setOnShown(
                event -> countFrames(Boolean.getBoolean(PROPERTY) ? FirstPaint::exit : work));
    }

    private static void countFrames(Runnable then) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The second pulse comes when the first one's frame has been handed to the screen.
                frames++;
                if (frames == FRAMES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static void exit() {
        System.out.println("first paint after " + sinceStart().toMillis() + " ms");
        System.out.flush();
        Platform.exit();
    }

    private static Duration sinceStart() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return Duration.between(start, now);
    }
}
