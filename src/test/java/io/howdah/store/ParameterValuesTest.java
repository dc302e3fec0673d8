package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.ParameterValues.Keeping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterValuesTest {

    private static final KeySource KEY =
            () ->
                    Optional.of(
                            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final KeySource OTHER_KEY = () -> Optional.of(new byte[KeySource.LENGTH]);

    @TempDir Path folder;
    private Store store;
    private ParameterValues values;

    @BeforeEach
    void open() {
        store = Store.open(new DataFolder(folder), InstantSource.system());
        values = new ParameterValues(store, KEY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// As the next session finds them.
    private ParameterValues again(KeySource keys) {
        return new ParameterValues(store, keys);
    }

    @Test
    void givesTheStatementsOwnLastValue() {
        values.remember(1, Map.of(":id", "7", "$1", "a"));
        values.remember(1, Map.of(":id", "8"));
        values.remember(2, Map.of(":id", "9"));

        assertThat(again(KEY).last(1, List.of(":id", "$1", ":other")))
                .isEqualTo(Map.of(":id", Optional.of("8"), "$1", Optional.of("a")));
    }

    @Test
    void aNewStatementGetsTheLastValueOfTheNameButNotOfTheNumber() {
        values.remember(1, Map.of(":id", "7", "$1", "a"));
        values.remember(2, Map.of(":id", "8"));

        assertThat(values.last(3, List.of(":id", "$1"))).isEqualTo(Map.of(":id", Optional.of("8")));
    }

    @Test
    void remembersNullAndNoGiants() {
        values.remember(1, Collections.singletonMap(":gone", null));
        values.remember(1, Map.of(":giant", "x".repeat(ParameterValues.LONGEST_VALUE + 1)));

        assertThat(values.last(1, List.of(":gone", ":giant")))
                .isEqualTo(Map.of(":gone", Optional.empty()));
    }

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        values.remember(0, Map.of("$1", "first"));
        for (int i = 1; i <= ParameterValues.MOST_VALUES; i++) {
            store.database().update(StoreQueries.SET_PARAMETER_VALUE, i, "$1", new byte[1]);
        }
        values.remember(1, Map.of("$1", "later"));

        assertThat(values.last(0, List.of("$1"))).isEmpty();
        assertThat(values.last(1, List.of("$1"))).containsKey("$1");
    }

    @Test
    void anotherKeyOpensNothing() {
        values.remember(1, Map.of(":id", "7"));

        assertThat(again(OTHER_KEY).last(1, List.of(":id"))).isEmpty();
        assertThat(again(KeySource.NONE).last(1, List.of(":id"))).isEmpty();
    }

    @Test
    void aValueThatWasMovedToAnotherParameterDoesNotOpen() {
        values.remember(1, Map.of(":salary", "7000", ":id", "7"));
        store.database()
                .update(
                        "UPDATE sealed_value SET sealed = (SELECT sealed FROM sealed_value WHERE name = ':salary') WHERE name = ':id'");

        assertThat(values.last(1, List.of(":id"))).isEmpty();
        assertThat(values.last(1, List.of(":salary")))
                .containsEntry(":salary", Optional.of("7000"));
    }

    @Test
    void withoutAKeyValuesEndWithTheSession() {
        ParameterValues session = again(KeySource.NONE);
        assertThat(session.keeping()).isEqualTo(ParameterValues.Keeping.WHILE_RUNNING);
        session.remember(1, Map.of(":id", "7", "$1", "a"));
        session.remember(2, Map.of(":id", "8"));

        assertThat(session.last(1, List.of(":id", "$1")))
                .isEqualTo(Map.of(":id", Optional.of("7"), "$1", Optional.of("a")));
        assertThat(session.last(3, List.of(":id", "$1")))
                .isEqualTo(Map.of(":id", Optional.of("8")));
        assertThat(again(KeySource.NONE).last(1, List.of(":id"))).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void keepsNothingWhenNothingIsWanted() {
        values.remember(1, Map.of(":id", "7"));
        values.keep(ParameterValues.Keeping.NEVER);
        assertThat(stored()).isZero();

        values.remember(1, Map.of(":id", "8"));
        assertThat(values.last(1, List.of(":id"))).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void takesTheNewerValueWhenTheSettingChanges() {
        values.keep(ParameterValues.Keeping.WHILE_RUNNING);
        values.remember(1, Map.of(":id", "7"));
        values.keep(ParameterValues.Keeping.ON_COMPUTER);
        values.remember(1, Map.of(":id", "8"));

        assertThat(values.last(1, List.of(":id"))).containsEntry(":id", Optional.of("8"));
    }

    @Test
    void forgetsEverythingWhenTold() {
        values.remember(1, Map.of(":id", "7"));
        values.forget();

        assertThat(values.last(1, List.of(":id"))).isEmpty();
        assertThat(stored()).isZero();
    }

    private int stored() {
        return store.database()
                .first("SELECT count(*) FROM sealed_value", rows -> rows.getInt(1))
                .orElseThrow();
    }

    @Test
    void whatIsOnItsWayIsForgottenWithTheRest() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        ParameterValues slow =
                again(() -> {
                    asked.countDown();
                    await(answered);
                    return KEY.key();
                });
        Thread remembering = Thread.ofPlatform().start(() -> slow.remember(1, Map.of(":id", "7")));
        asked.await();
        Thread forgetting = Thread.ofPlatform().start(() -> slow.keep(Keeping.NEVER));
        while (forgetting.getState() != Thread.State.BLOCKED && forgetting.isAlive()) {
            Thread.onSpinWait();
        }
        answered.countDown();
        remembering.join();
        forgetting.join();

        assertThat(again(KEY).last(1, List.of(":id"))).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
