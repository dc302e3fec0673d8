package io.howdah.ui.plan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofSummaryTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100, same",
        "100, 25, −75 %",
        "1000, 1, −99.90 %",
        "100, 150, +50 %",
        "100, 350, × 3.5",
        "1, 5000, '× 5,000'",
        "0, 0, same",
        "100, 0, −100 %"
    })
    void saysHowMuchChanged(double before, double after, String words) {
        assertThat(ProofSummary.change(before, after)).isEqualTo(words);
    }

    @Test
    void saysNothingOfWhatWasNotMeasured() {
        assertThat(ProofSummary.change(Double.NaN, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREATE INDEX ON t (a)              | CREATE INDEX CONCURRENTLY ON t (a)
                    create unique index i ON t (a);    | create unique index CONCURRENTLY i ON t (a)
                    CREATE INDEX CONCURRENTLY ON t (a) | CREATE INDEX CONCURRENTLY ON t (a)
                    SET LOCAL work_mem = '64MB'        | SET work_mem = '64MB'
                    ANALYZE t                          | ANALYZE t
                    """)
    void offersTheStatementForGood(String tried, String forGood) {
        assertThat(ProofViewModel.forGood(tried)).isEqualTo(forGood);
    }
}
