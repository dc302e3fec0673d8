package io.howdah.app;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Measures how long the window takes to be painted first.
///
/// With the system property `howdah.exitAfterFirstPaint` the program prints the milliseconds since
/// its process began and ends; the benchmark and the check of the installers use it.
final class FirstPaint {

    private static final String PROPERTY = "howdah.exitAfterFirstPaint";
    private static final int FRAMES = 2;

    private FirstPaint() {}

    static void watch(Stage stage) {
        if (Boolean.getBoolean(PROPERTY)) {
            stage.setOnShown(event -> countFrames());
        }
    }

    private static void countFrames() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The second pulse comes when the first one's frame has been handed to the screen.
                frames++;
                if (frames == FRAMES) {
                    stop();
                    System.out.println("first paint after " + sinceStart().toMillis() + " ms");
                    System.out.flush();
                    Platform.exit();
                }
            }
        }.start();
    }

    private static Duration sinceStart() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return Duration.between(start, now);
    }
}
