package io.howdah.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.query.proof.Proof.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final String LOOP =
            """
            Nested Loop  (cost=0.00..%s rows=%s width=8) (actual time=0.010..%s rows=1000 loops=1)
              Buffers: shared hit=%s
              ->  Seq Scan on a  (cost=0.00..10.00 rows=%2$s width=4) (actual time=0.010..0.100 rows=1000 loops=1)
              ->  Index Scan using b_pkey on b  (cost=0.00..1.00 rows=1 width=4) (actual time=0.000..0.001 rows=1 loops=1000)
            Execution Time: %3$s ms
            """;

    private static final String HASH =
            """
            Hash Join  (cost=0.00..%s rows=%s width=8) (actual time=0.010..%s rows=1000 loops=1)
              Buffers: shared hit=%s
              ->  Seq Scan on a  (cost=0.00..10.00 rows=%2$s width=4) (actual time=0.010..0.100 rows=1000 loops=1)
              ->  Hash  (cost=0.00..1.00 rows=1000 width=4) (actual time=0.010..0.100 rows=1000 loops=1)
                    ->  Seq Scan on b  (cost=0.00..1.00 rows=1000 width=4) (actual time=0.010..0.050 rows=1000 loops=1)
            Execution Time: %3$s ms
            """;

    /// Cost, rows expected (of 1,000), milliseconds and pages of each side.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # statistics: the cost of a wrong estimate is no yardstick
                    STATISTICS  | run     | loop 50 1 20 4000 | hash 900 1000 5 400   | BETTER
                    STATISTICS  | run     | loop 50 1 20 400  | hash 900 1000 20 400  | CLOSER
                    STATISTICS  | run     | loop 50 1 20 400  | loop 900 1000 21 400  | CLOSER
                    STATISTICS  | run     | loop 50 900 20 400 | hash 50 1000 20 400  | SAME
                    STATISTICS  | run     | loop 50 1 20 400  | hash 40 1000 60 4000  | WORSE
                    STATISTICS  | planned | loop 50 1 20 400  | hash 900 1000 20 400  | UNKNOWN
                    STATISTICS  | planned | loop 900 1 20 400 | loop 50 1000 20 400   | SAME
                    # an index: the same estimates on both sides, so costs can be compared
                    BUILT_INDEX | planned | loop 900 9 20 400 | hash 50 9 20 400      | BETTER
                    BUILT_INDEX | planned | loop 50 9 20 400  | hash 52 9 20 400      | SAME
                    # chance: the same plan, as many pages
                    BUILT_INDEX | run     | loop 50 9 20 400  | loop 50 9 60 400      | SAME
                    # the cache was warm: as fast, with a tenth of the pages
                    BUILT_INDEX | run     | loop 50 9 20 4000 | hash 50 9 20 400      | BETTER
                    # pages and time say opposite things
                    BUILT_INDEX | run     | loop 50 9 20 4000 | hash 50 9 28 400      | SAME
                    SETTING     | run     | loop 50 9 20 400  | loop 50 9 60 400      | WORSE
                    """)
    void says(ProofMethod method, String run, String before, String after, Verdict verdict) {
        var plan =
                new ProofPlan(
                        method,
                        ProofSubject.of("SELECT"),
                        List.of(),
                        "",
                        run.equals("run"),
                        List.of(),
                        List.of());

        assertThat(
                        new Proof(
                                        plan,
                                        side(before),
                                        side(after),
                                        plan.run(),
                                        Optional.empty(),
                                        List.of())
                                .verdict())
                .isEqualTo(verdict);
    }

    private static ProofSide side(String numbers) {
        String[] words = numbers.split(" ", -1);
        String text =
                (words[0].equals("loop") ? LOOP : HASH)
                        .formatted(words[1], words[2], words[3], words[4]);
        return new ProofSide(text, Measures.of(PlanReader.read(text).plans().getFirst()));
    }
}
