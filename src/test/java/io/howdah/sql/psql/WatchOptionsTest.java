package io.howdah.sql.psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchOptionsTest {

    private static WatchOptions parse(String arguments) throws PsqlException {
        return WatchOptions.parse(
                arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2000, 0, 0",
        "1, 1000, 0, 0",
        "0.5, 500, 0, 0",
        "i=1 c=3 m=2, 1000, 3, 2",
        "interval=0 count=3 min_rows=2, 0, 3, 2",
        "c=3 1, 1000, 3, 0",
        "m=1, 2000, 0, 1"
    })
    void readsWhatPsqlReads(String arguments, long millis, long count, long rows)
            throws PsqlException {
        assertThat(parse(arguments))
                .isEqualTo(new WatchOptions(Duration.ofMillis(millis), count, rows));
    }

    @Test
    void takesTheUsualIntervalFromItsVariable() throws PsqlException {
        assertThat(WatchOptions.parse(List.of("c=1"), Optional.of("0.25")).interval())
                .isEqualTo(Duration.ofMillis(250));
        assertThat(WatchOptions.parse(List.of("3"), Optional.of("0.25")).interval())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "1 2, i= more than once",
        "i=1 interval=2, i= more than once",
        "c=1 count=2, c= more than once",
        "m=1 m=1, m= more than once",
        "-1, a number of seconds",
        "soon, a number of seconds",
        "i=, a number of seconds",
        "c=0, above zero for c=",
        "c=x, above zero for c=",
        "m=-1, above zero for m=",
        "x=1, 'not \"x=1\"'"
    })
    void refusesWhatPsqlRefuses(String arguments, String words) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(PsqlException.class)
                .hasMessageContaining(words);
    }
}
