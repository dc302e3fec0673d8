package io.howdah.ui.plan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.query.proof.Proof;
import io.howdah.query.proof.ProofMethod;
import io.howdah.query.proof.ProofPlan;
import io.howdah.query.proof.ProofSide;
import io.howdah.query.proof.ProofSubject;
import java.util.List;
import java.util.Optional;
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

    @Test
    void doesNotCallARightEstimateAGainThatNobodyFeels() {
        assertThat(headline(true, side("Seq Scan on a", 1), side("Seq Scan on a", 1000)))
                .isEqualTo(
                        "The estimate comes closer, but the query is no faster: 20.0 ms instead of"
                                + " 20.0 ms, 400 instead of 400 pages; the worst estimate was off"
                                + " 1,000×, now 1.0×.");
    }

    @Test
    void comparesNoCostsOfDifferentEstimates() {
        assertThat(headline(false, side("Seq Scan on a", 1), side("Index Scan using i on a", 1000)))
                .isEqualTo(
                        "The planner chooses another plan; only a run could tell which one is"
                                + " faster.");
        assertThat(headline(false, side("Seq Scan on a", 1), side("Seq Scan on a", 1000)))
                .isEqualTo("It makes no difference: the plan stays the same.");
    }

    private static String headline(boolean run, ProofSide before, ProofSide after) {
        var plan =
                new ProofPlan(
                        ProofMethod.STATISTICS,
                        ProofSubject.of("SELECT"),
                        List.of("ANALYZE a"),
                        "",
                        run,
                        List.of(),
                        List.of());
        return ProofSummary.of(new Proof(plan, before, after, run, Optional.empty(), List.of()))
                .headline();
    }

    private static ProofSide side(String node, int expected) {
        String text =
                """
                %s  (cost=0.00..%d.00 rows=%2$d width=8) (actual time=0.010..20.000 rows=1000 loops=1)
                  Buffers: shared hit=400
                Execution Time: 20.000 ms
                """
                        .formatted(node, expected);
        return new ProofSide(text, Measures.of(PlanReader.read(text).plans().getFirst()));
    }
}
