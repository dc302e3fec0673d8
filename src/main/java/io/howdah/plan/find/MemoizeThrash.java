package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.Optional;

/// A Memoize whose cache is too small to remember anything for long.
final class MemoizeThrash extends NodeRule {

    MemoizeThrash() {
        super(
                "memoize-thrash",
                "Memoize forgets too soon",
                """
                Memoize keeps the inner rows of values that it has seen, so that they need not be looked \
                up again. Its cache (work_mem × hash_mem_multiplier) is too small: entries are thrown \
                out before they are asked for again. More memory keeps them.

                Ignore it when the lookups below are cheap.\
                """,
                "Memoize");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        double hits = subject.number(node, "Cache Hits");
        double misses = subject.number(node, "Cache Misses");
        double evictions = subject.number(node, "Cache Evictions");
        double overflows = subject.number(node, "Cache Overflows");
        if (evictions <= hits && overflows <= 0) {
            return Optional.empty();
        }
        double again = Math.max(evictions, overflows) / Math.max(1, misses);
        Saving saving =
                subject.saving(
                        subject.amount(node) * Math.min(1, again) / 2,
                        "About half of the lookups whose result was thrown out.");
        return Optional.of(
                new FindingDraft(this, saving, node.id())
                        .evidence("Found in the cache", hits)
                        .evidence("Not found", misses)
                        .evidence("Thrown out", evictions)
                        .evidence("Too large to keep", overflows)
                        .remedy(
                                Memory.workMem(
                                        subject.number(node, "Peak Memory Usage")
                                                * (1 + evictions / Math.max(1, misses - evictions)),
                                        "The cache keeps what is asked for again."))
                        .says(
                                "Memoize threw out %s and found %s of what it was asked for."
                                        .formatted(
                                                Wording.counted(evictions, "entry", "entries"),
                                                Wording.percent(
                                                        hits / Math.max(1, hits + misses)))));
    }
}
