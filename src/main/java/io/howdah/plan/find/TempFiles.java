package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import java.util.Optional;
import java.util.Set;

/// Temporary files of anything but sorts and hashes.
final class TempFiles extends NodeRule {

    private static final double LEAST_BLOCKS = 256;

    private static final Set<String> OTHERS =
            Set.of("Sort", "Incremental Sort", "Hash", "Hash Join", "Aggregate");

    TempFiles() {
        super(
                "temp-files",
                "Temporary files",
                """
                An intermediate result (of a CTE, a materialized inner side, a window or a function) is \
                larger than work_mem and goes through temporary files. More work_mem keeps it in memory; \
                fewer or narrower rows are better still.

                Ignore it for the rare report over everything.\
                """);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        Resources self = subject.measured(node).self();
        double read = self.get(Resource.TEMP_READ);
        double written = self.get(Resource.TEMP_WRITTEN);
        if (OTHERS.contains(node.type()) || read + written < LEAST_BLOCKS) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(node) / 2,
                        "About half of the node's own time: in memory nothing is written and read"
                                + " again.");
        return Optional.of(
                new FindingDraft(this, saving, node.id())
                        .evidence("Temporary data written", Wording.blocks(written))
                        .evidence("Temporary data read", Wording.blocks(read))
                        .remedy(
                                Memory.forDisk(
                                        8 * Math.max(written, 256),
                                        "The intermediate result stays in memory."))
                        .says(
                                "%s writes %s of temporary files and reads %s."
                                        .formatted(
                                                subject.name(node),
                                                Wording.blocks(written),
                                                Wording.blocks(read))));
    }
}
