package io.howdah.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToneTest {

    private static final double ENOUGH = 4.5;

    private static final List<Tone> GROUNDS =
            List.of(
                    Tone.BACKGROUND,
                    Tone.BACKGROUND_SUBTLE,
                    Tone.BACKGROUND_INSET,
                    Tone.BACKGROUND_OVERLAY,
                    Tone.CURRENT_STATEMENT);

    static Stream<Tone> texts() {
        return Stream.of(Tone.values())
                .filter(tone ->
                        tone.name().startsWith("TEXT")
                                || tone.name().startsWith("SYNTAX_")
                                || List.of(
                                                Tone.ACCENT,
                                                Tone.SUCCESS,
                                                Tone.WARNING,
                                                Tone.DANGER,
                                                Tone.DEVELOPMENT,
                                                Tone.STAGING,
                                                Tone.PRODUCTION,
                                                Tone.KEY,
                                                Tone.FOREIGN_KEY)
                                        .contains(tone))
                .filter(tone -> tone != Tone.TEXT_ON_ACCENT);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsReadableOnEveryGround(Tone text) {
        for (Scheme scheme : Scheme.values()) {
            for (Tone ground : GROUNDS) {
                assertThat(Contrast.of(text.in(scheme), ground.in(scheme)))
                        .as("%s on %s, %s", text, ground, scheme)
                        .isGreaterThanOrEqualTo(ENOUGH);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void textIsReadableOnTheStrongAccentAndInASelection(Scheme scheme) {
        assertThat(Contrast.of(Tone.TEXT_ON_ACCENT.in(scheme), Tone.ACCENT_STRONG.in(scheme)))
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat(Contrast.of(Tone.TEXT.in(scheme), Tone.SELECTION.in(scheme)))
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat(Contrast.of(Tone.ACCENT.in(scheme), Tone.ACCENT_SUBTLE.in(scheme)))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void textIsReadableInEveryPendingCell(Scheme scheme) {
        for (Tone ground :
                List.of(Tone.CELL_CHANGED, Tone.CELL_ADDED, Tone.CELL_DELETED, Tone.CELL_FAULT)) {
            assertThat(Contrast.of(Tone.TEXT.in(scheme), ground.in(scheme)))
                    .as("%s, %s", ground, scheme)
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void textIsReadableOnEveryHeat(Scheme scheme) {
        for (double share : new double[] {0, 0.02, 0.1, 0.2, 0.9}) {
            Color ground = Tone.heat(share).in(scheme);
            assertThat(Contrast.of(Contrast.textOn(ground), ground))
                    .as("%s at %s", scheme, share)
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    @Test
    void contrastOfBlackAndWhiteIsTwentyOne() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.of(Color.WHITE, Color.WHITE)).isEqualTo(1);
    }
}
