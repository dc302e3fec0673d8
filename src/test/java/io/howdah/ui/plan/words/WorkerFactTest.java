package io.howdah.ui.plan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.plan.PlanNode;
import io.howdah.plan.read.PlanReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerFactTest {

    private static PlanNode sort(String leaderAndWorkers) {
        return PlanReader.read(
                        """
                        Gather  (cost=1.00..2.00 rows=3 width=4) (actual time=0.100..50.000 rows=6000 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          ->  Sort  (cost=1.00..2.00 rows=3 width=4) (actual time=0.100..40.000 rows=2000 loops=3)
                                Sort Key: x
                        """
                                + leaderAndWorkers)
                .plans()
                .getFirst()
                .nodes()
                .get(1);
    }

    @Test
    void theLeaderDidWhatTheWorkersLeave() {
        List<WorkerFact> processes =
                WorkerFact.of(
                        sort(
                                """
                                        Worker 0:  actual time=0.100..30.000 rows=1500 loops=1
                                          Sort Method: quicksort  Memory: 25kB
                                        Worker 1:  actual time=0.100..30.000 rows=1500 loops=1
                                """));

        assertThat(processes)
                .extracting(WorkerFact::name, WorkerFact::rows, WorkerFact::ms, WorkerFact::share)
                .containsExactly(
                        tuple("Leader", 3000.0, 60.0, 1.0),
                        tuple("Worker 0", 1500.0, 30.0, 0.5),
                        tuple("Worker 1", 1500.0, 30.0, 0.5));
        assertThat(processes.get(1).detail()).contains("Sort Method: quicksort");
        assertThat(WorkerFact.isSkewed(processes)).isFalse();
    }

    @Test
    void workThatFellToOneProcessIsSkewed() {
        assertThat(
                        WorkerFact.isSkewed(
                                WorkerFact.of(
                                        sort(
                                                """
                                                        Worker 0:  actual time=0.100..90.000 rows=5900 loops=1
                                                        Worker 1:  actual time=0.100..1.000 rows=50 loops=1
                                                """))))
                .isTrue();
    }
}
