package io.howdah.ui.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.ui.plan.compare.CardMarks.CardMark;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardMarksTest {

    private static final String BEFORE =
            """
            Sort  (cost=20.00..21.00 rows=10 width=4) (actual time=99.000..100.000 rows=10.00 loops=1)
              ->  Append  (cost=0.00..18.00 rows=10 width=4) (actual time=0.010..91.000 rows=20.00 loops=1)
                    ->  Seq Scan on a  (cost=0.00..10.00 rows=10 width=4) (actual time=0.010..80.000 rows=10.00 loops=1)
                    ->  Seq Scan on b  (cost=0.00..10.00 rows=10 width=4) (actual time=0.010..10.000 rows=10.00 loops=1)
            Execution Time: 101.000 ms
            """;

    private static final String AFTER =
            """
            Append  (cost=0.00..18.00 rows=10 width=4) (actual time=0.010..41.000 rows=20.00 loops=1)
              ->  Index Scan using a_pkey on a  (cost=0.00..10.00 rows=10 width=4) (actual time=0.010..2.000 rows=10.00 loops=1)
              ->  Seq Scan on b  (cost=0.00..10.00 rows=10 width=4) (actual time=0.010..38.200 rows=10.00 loops=1)
            Execution Time: 42.000 ms
            """;

    private static final Comparison COMPARISON = Comparison.of(measures(BEFORE), measures(AFTER));

    private static Measures measures(String plan) {
        return Measures.of(PlanReader.read(plan).plans().getFirst());
    }

    private static CardMarks marks(boolean before) {
        return new CardMarks(COMPARISON, Metric.SELF_TIME, before);
    }

    @Test
    void aCardSaysWhatBecameOfItsNodeAndByHowMuchItChanged() {
        assertThat(marks(true).of(List.of(0)))
                .contains(new CardMark(Mark.REMOVED, "− removed  −9.0 ms"));
        assertThat(marks(true).of(List.of(2)))
                .contains(new CardMark(Mark.REPLACED, "≠ replaced  −78.0 ms"));
        assertThat(marks(false).of(List.of(1))).isEqualTo(marks(true).of(List.of(2)));
    }

    @Test
    void aNodeThatStayedShowsOnlyWhatItTookMoreOrLess() {
        assertThat(marks(false).of(List.of(2))).contains(new CardMark(null, "+28.2 ms"));
        assertThat(new CardMarks(COMPARISON, Metric.ROWS, false).of(List.of(2))).isEmpty();
    }

    @Test
    void aStackSaysHowManyOfItsNodesChanged() {
        assertThat(marks(false).of(List.of(1, 2)))
                .contains(new CardMark(Mark.REPLACED, "1 of 2 replaced  −49.8 ms"));
    }

    @Test
    void aNodeOfAPlanThatIsNotComparedYetHasNoMark() {
        assertThat(marks(false).of(List.of(700))).isEmpty();
    }

    @Test
    void theLegendCountsWhatItsSideShows() {
        assertThat(Mark.REMOVED.count(COMPARISON, true)).isEqualTo(1);
        assertThat(Mark.REMOVED.count(COMPARISON, false)).isZero();
        assertThat(Mark.REPLACED.count(COMPARISON, false)).isEqualTo(1);
    }
}
