package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Setting;
import java.util.Optional;

/// Collecting the rows of parallel workers takes longer than their work.
final class GatherOverhead extends NodeRule {

    private static final double LEAST_SHARE = 0.5;

    GatherOverhead() {
        super(
                "gather-overhead",
                "Parallel workers cost more than they save",
                """
                Starting processes takes milliseconds, and each row that a worker finds is copied to \
                the leader through a queue. When there is little to do, or when most rows are passed on, \
                the query is faster without them. Raise parallel_setup_cost or parallel_tuple_cost, or \
                set max_parallel_workers_per_gather to 0 for it.

                Ignore it when the workers were slow because the server was busy.\
                """,
                "Gather",
                "Gather Merge");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode gather) {
        double self = subject.self(gather);
        double all = subject.amount(gather);
        if (!subject.timed() || self <= LEAST_SHARE * all) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        self / 2,
                        "Half of what collecting took; without workers the leader does their work.");
        return Optional.of(
                new FindingDraft(this, saving, gather.id())
                        .evidence("Collecting", Wording.ms(self))
                        .evidence("Working", Wording.ms(all - self))
                        .evidence("Rows passed on", subject.rows(gather))
                        .remedy(
                                new Setting(
                                        "max_parallel_workers_per_gather",
                                        "0",
                                        "The leader does the work alone, without copying rows."))
                        .says(
                                "Starting workers and collecting %s from them takes %s, their work %s."
                                        .formatted(
                                                Wording.rows(subject.rows(gather)),
                                                Wording.ms(self),
                                                Wording.ms(all - self))));
    }
}
