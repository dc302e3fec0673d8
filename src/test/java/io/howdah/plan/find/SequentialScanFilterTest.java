package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SequentialScanFilterTest {

    private static final Rule RULE = new SequentialScanFilter();

    @Test
    void namesWhatIsThrownAwayAndTheIndexThatWouldNotReadIt() {
        Finding finding =
                Plans.one(
                        RULE,
                        """
                        Seq Scan on sales.orders o  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..90.000 rows=10 loops=1)
                          Filter: ((o.placed_at >= '2026-01-01'::date) AND ((o.status)::text = 'open'::text))
                          Rows Removed by Filter: 99990
                        Planning Time: 0.1 ms
                        Execution Time: 100.000 ms
                        """);

        assertThat(finding.sentence())
                .isEqualTo(
                        "The sequential scan of sales.orders reads 100,000 rows and throws over"
                                + " 99.9 % of them away.");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.nodes()).containsExactly(0);
        assertThat(Plans.sql(finding)).contains("CREATE INDEX ON sales.orders (status, placed_at)");
        assertThat(Objects.requireNonNull(finding.saving().ms())).isCloseTo(90, within(0.1));
        assertThat(finding.saving().share()).isCloseTo(0.9, within(0.001));
        assertThat(finding.evidence()).contains(new Evidence("Rows read", "100,000"));
    }

    @Test
    void isSilentWhenMostRowsAreKept() {
        assertThat(
                        Plans.by(
                                RULE,
                                """
                                Seq Scan on orders  (cost=0.00..2041.00 rows=51000 width=97) (actual time=0.5..90.000 rows=51000 loops=1)
                                  Filter: (total > 10)
                                  Rows Removed by Filter: 49000
                                """))
                .isEmpty();
    }

    @Test
    void isSilentForASmallTable() {
        assertThat(
                        Plans.by(
                                RULE,
                                """
                                Seq Scan on orders  (cost=0.00..41.00 rows=1 width=97) (actual time=0.5..9.000 rows=1 loops=1)
                                  Filter: (total > 10)
                                  Rows Removed by Filter: 990
                                """))
                .isEmpty();
    }
}
