package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {

    @Test
    void lettersInOrderFitAndOthersDoNot() {
        assertThat(FuzzyMatch.rate("rs", "Run statement")).isGreaterThanOrEqualTo(0);
        assertThat(FuzzyMatch.rate("sr", "Run statement")).isEqualTo(FuzzyMatch.NONE);
        assertThat(FuzzyMatch.rate("xyz", "Run statement")).isEqualTo(FuzzyMatch.NONE);
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(FuzzyMatch.rate("", "anything")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void startsOfWordsBeatLettersInTheMiddle() {
        assertThat(FuzzyMatch.rate("oi", "order_items"))
                .isGreaterThan(FuzzyMatch.rate("oi", "point_history"));
    }

    @Test
    void shorterNameWinsAmongEqualFits() {
        assertThat(FuzzyMatch.rate("orders", "orders"))
                .isGreaterThan(FuzzyMatch.rate("orders", "orders_2026_11_archive"));
    }

    @Test
    void caseAndSpacesDoNotCount() {
        assertThat(FuzzyMatch.rate("RUN S", "run statement"))
                .isEqualTo(FuzzyMatch.rate("run s", "Run Statement"))
                .isGreaterThan(0);
    }
}
