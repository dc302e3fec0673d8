package io.howdah.cli;

import io.howdah.embedded.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells of work that takes its time: nothing about a start that is quick, a line now and then about
/// the rest, so that a script's log stays short.
final class SpokenProgress implements Progress {

    static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PERCENT = 100;

    private final PrintWriter messages;
    private final InstantSource clock;
    private @Nullable Instant last;

    SpokenProgress(PrintWriter messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public synchronized void report(double fraction, String sentence) {
        Instant now = clock.instant();
        if (last == null) {
            last = now;
        }
        if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
            last = now;
            messages.println("%3d %% %s".formatted(Math.round(fraction * PERCENT), sentence));
        }
    }
}
