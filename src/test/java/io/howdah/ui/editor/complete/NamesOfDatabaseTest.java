package io.howdah.ui.editor.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.NamesReading;
import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.DirectBackground;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesOfDatabaseTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z"));

    private final List<String> events = new ArrayList<>();

    /// The names as they come, whom somebody asks during the first reading.
    private final class Asking implements NamesOfDatabase.Source {

        private final NamesOfDatabase names =
                new NamesOfDatabase(this, new DirectBackground(), CLOCK);
        private final Callable<NamesReading> reading;

        Asking(Callable<NamesReading> reading) {
            this.reading = reading;
        }

        @Override
        public NamesReading read(@Nullable NamesReading before) throws Exception {
            names.whenKnown(() -> events.add("first answer"));
            events.add("reading");
            return reading.call();
        }
    }

    private void ask(Callable<NamesReading> reading) {
        var asking = new Asking(reading);
        asking.names.want();
        asking.names.whenKnown(() -> events.add("second answer"));
    }

    @Test
    void answersWhoAsksDuringTheFirstReadingWhenItHasEnded() {
        ask(() -> new NamesReading(ShopNames.index()));
        assertThat(events).containsExactly("reading", "first answer", "second answer");
    }

    @Test
    void answersAfterAReadingThatFailedToo() {
        ask(() -> {
            throw new IOException("The server went away.");
        });
        assertThat(events).containsExactly("reading", "first answer", "second answer");
    }
}
