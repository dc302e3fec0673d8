package io.howdah.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void isReadable(Palette palette) {
        for (String ink : new String[] {palette.text(), palette.muted(), palette.accent()}) {
            assertThat(contrast(ink, palette.surface())).as(ink).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(palette.text(), palette.header())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette.line(), palette.background())).isGreaterThanOrEqualTo(3);
    }

    /// WCAG 2.1, relative luminance and contrast ratio.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
