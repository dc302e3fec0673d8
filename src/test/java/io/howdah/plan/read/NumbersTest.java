package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    /// The short way to read a number gives what the long one gives, to the last bit.
    @Test
    void readsEveryDecimalAsJavaDoes() {
        var random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            String digits = String.valueOf(random.nextLong(1, 10_000_000_000_000_000L));
            int point = random.nextInt(digits.length() + 1);
            String text = digits.substring(0, point) + "." + digits.substring(point);

            assertThat(Numbers.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
            assertThat(Numbers.parse(digits)).isEqualTo(Double.parseDouble(digits));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "1.2.3", "1d", "0x1p3", "1 ", "NaN", "٣"})
    void takesNothingElse(String text) {
        assertThat(Numbers.parse(text)).isNull();
    }

    @Test
    void takesSignsAndExponents() {
        assertThat(Numbers.parse("-1.5")).isEqualTo(-1.5);
        assertThat(Numbers.parse("1e+20")).isEqualTo(1e20);
    }
}
