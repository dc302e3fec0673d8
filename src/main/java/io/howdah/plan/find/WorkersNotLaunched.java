package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.Optional;

/// Fewer parallel workers came than were planned.
final class WorkersNotLaunched extends NodeRule {

    WorkersNotLaunched() {
        super(
                "workers-not-launched",
                "Fewer parallel workers than planned",
                """
                The plan was made for more processes than the server could give: others were using \
                them, or max_parallel_workers or max_worker_processes is too low. The query then runs \
                with a plan that is good only in parallel.

                Ignore it when it happened in a busy moment.\
                """,
                "Gather",
                "Gather Merge");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode gather) {
        double planned = subject.number(gather, "Workers Planned");
        double launched = subject.number(gather, "Workers Launched");
        if (!gather.properties().containsKey("Workers Launched") || launched >= planned) {
            return Optional.empty();
        }
        double part = 1 - (launched + 1) / (planned + 1);
        Saving saving =
                subject.saving(
                        subject.amount(gather) * part,
                        "The part of the work that the missing processes would have done at the"
                                + " same time.");
        return Optional.of(
                new FindingDraft(this, saving, gather.id())
                        .evidence("Workers planned", planned)
                        .evidence("Workers launched", launched)
                        .remedy(
                                Rewrite.words(
                                        "Raise max_parallel_workers, and max_worker_processes with"
                                                + " it",
                                        "They bound the workers of all sessions together; the"
                                                + " second needs a restart."))
                        .says(
                                "Of %s planned %s were launched."
                                        .formatted(
                                                Wording.counted(planned, "worker", "workers"),
                                                Wording.count(launched))));
    }
}
