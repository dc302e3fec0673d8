package io.howdah.ui.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.0004, < 0.1 %",
        "0.004, 0.4 %",
        "0.042, 4.2 %",
        "0.0994, 9.9 %",
        "0.0999, 10 %",
        "0.414, 41 %",
        "1, 100 %"
    })
    void writesSharesWithTwoDigitsAtMost(double share, String words) {
        assertThat(Amounts.percent(share)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "0.25|0.25",
                "1204|1,204",
                "99999|99,999",
                "100000|100 k",
                "987654|988 k",
                "1204000|1.20 M",
                "123456789|123 M",
                "5000000000|5.00 G"
            })
    void shortensOnlyLargeNumbers(double number, String words) {
        assertThat(Amounts.compact(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5|1.5×", "9.94|9.9×", "9.96|10×", "252|252×", "12000|12,000×"})
    void writesFactors(double factor, String words) {
        assertThat(Amounts.factor(factor)).isEqualTo(words);
    }

    @Test
    void countsInSingularAndPlural() {
        assertThat(Amounts.of(1, "loop")).isEqualTo("1 loop");
        assertThat(Amounts.of(0, "loop")).isEqualTo("0 loops");
        assertThat(Amounts.of(1500, "loop")).isEqualTo("1,500 loops");
    }

    @Test
    void takesABlockAsEightKilobytes() {
        assertThat(Amounts.blocks(128)).isEqualTo(Amounts.size(1024 * 1024));
    }

    @Test
    void saysNothingOfTimesThatRoundToNothing() {
        assertThat(Amounts.duration(0)).isEqualTo("0 ms");
        assertThat(Amounts.duration(0.0004)).isEqualTo("0 ms");
        assertThat(Amounts.exactDuration(1234.5678)).isEqualTo("1,234.568 ms");
    }
}
