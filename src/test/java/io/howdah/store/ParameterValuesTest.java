package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {

    private final Store store = Store.inMemory(InstantSource.system());
    private final ParameterValues values = store.parameterValues();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesTheStatementsOwnLastValue() {
        values.remember(1, Map.of(":id", "7", "$1", "a"));
        values.remember(1, Map.of(":id", "8"));
        values.remember(2, Map.of(":id", "9"));

        assertThat(values.last(1, List.of(":id", "$1", ":other")))
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
            values.remember(i, Map.of("$1", "later"));
        }

        assertThat(values.last(0, List.of("$1"))).isEmpty();
        assertThat(values.last(1, List.of("$1"))).containsKey("$1");
    }
}
