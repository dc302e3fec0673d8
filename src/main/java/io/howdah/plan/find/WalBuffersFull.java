package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.List;
import java.util.Optional;

/// The statement had to write WAL itself because the buffers for it were full.
final class WalBuffersFull extends NodeRule {

    /// What one write of WAL takes; the plan does not measure it.
    private static final double MS_A_WRITE = 0.05;

    WalBuffersFull() {
        super(
                "wal-buffers-full",
                "WAL buffers too small",
                """
                Changes are written to the log through wal_buffers. When they are full, the statement \
                itself must write them out before it can go on. Large wal_buffers (16 MB to 64 MB) and a \
                COPY instead of many INSERTs help; the setting needs a restart.

                Ignore it for a rare bulk load.\
                """);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        double full = subject.measured(node).self().get(Resource.WAL_BUFFERS_FULL);
        if (full <= 0 || !subject.timed()) {
            return Optional.empty();
        }
        double ms = Math.min(subject.self(node), full * MS_A_WRITE);
        Saving saving =
                subject.saving(ms, "0.05 ms for each time; the plan does not measure these waits.");
        return Optional.of(
                new FindingDraft(this, saving, node.id())
                        .evidence("Times the buffers were full", full)
                        .evidence(
                                "WAL written",
                                Wording.kb(
                                        subject.measured(node).self().get(Resource.WAL_BYTES)
                                                / 1024))
                        .remedy(
                                new Rewrite(
                                        "Give WAL larger buffers",
                                        List.of("ALTER SYSTEM SET wal_buffers = '64MB'"),
                                        "The log writer then has time to write before they are"
                                                + " full; the server must be restarted."))
                        .says(
                                "The WAL buffers were full %s while %s ran."
                                        .formatted(Wording.times(full), subject.name(node))));
    }
}
