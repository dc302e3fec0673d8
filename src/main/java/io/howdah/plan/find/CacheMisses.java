package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.find.Remedy.Rewrite;
import java.util.Comparator;
import java.util.List;

/// A query that reads much from outside PostgreSQL's cache.
final class CacheMisses implements Rule {

    private static final double LEAST_READ = 1000;
    private static final double GOOD_HITS = 0.9;

    /// What a block costs when its time was not tracked: from the system's cache or a fast disk.
    private static final double MS_A_BLOCK = 0.01;

    private static final int MOST_NODES = 3;

    @Override
    public String id() {
        return "cache-misses";
    }

    @Override
    public String title() {
        return "Much is read from disk";
    }

    @Override
    public String help() {
        return """
        Less than nine tenths of the pages came from shared_buffers; the others were asked of \
        the operating system or the disk. Run the query once more: if the second run is fast, \
        the first one only warmed the cache. Otherwise read fewer pages (an index, a cleaner \
        table), or give shared_buffers more memory.

        Ignore it for the first run after a start, and for queries over everything.\
        """;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Resources all = subject.tree().root().resources();
        double read = all.get(Resource.SHARED_READ);
        double hit = all.get(Resource.SHARED_HIT);
        double hits = hit / Math.max(1, hit + read);
        if (!subject.timed() || read <= LEAST_READ || hits >= GOOD_HITS) {
            return List.of();
        }
        double tracked = all.get(Resource.SHARED_READ_TIME);
        Saving saving =
                subject.saving(
                        tracked > 0 ? tracked : read * MS_A_BLOCK,
                        tracked > 0
                                ? "The time spent on reading, as the server measured it."
                                : "0.01 ms for each block; track_io_timing would measure it.");
        List<PlanNode> most =
                subject.running().stream()
                        .filter(node -> reads(subject, node) > 0)
                        .sorted(Comparator.comparingDouble(node -> -reads(subject, node)))
                        .limit(MOST_NODES)
                        .toList();
        return List.of(
                new FindingDraft(this, saving, most.stream().map(PlanNode::id).toList())
                        .evidence("Read from outside the cache", Wording.blocks(read))
                        .evidence("Found in the cache", Wording.percent(hits))
                        .remedy(
                                Rewrite.words(
                                        "Run the query once more",
                                        "A second run shows whether the cache was only cold."))
                        .says(
                                "%s were read from outside PostgreSQL's cache; only %s of the pages were in it."
                                        .formatted(Wording.blocks(read), Wording.percent(hits))));
    }

    private static double reads(Subject subject, PlanNode node) {
        return subject.measured(node).self().get(Resource.SHARED_READ);
    }
}
