package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.Optional;

/// A hash table that does not fit into memory.
final class HashBatches extends NodeRule {

    private static final double CRITICAL_BATCHES = 8;

    HashBatches() {
        super(
                "hash-batches",
                "Hash table in batches",
                """
                The hash table is larger than work_mem × hash_mem_multiplier, so both sides are split \
                into batches that are written to temporary files and read again one by one. With more \
                memory there is one batch and nothing is written. When the planner expected fewer rows \
                than came, mend the estimate first.

                Ignore it for the rare report over everything.\
                """,
                "Hash",
                "Aggregate");
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        boolean hash = node.type().equals("Hash");
        double batches = subject.number(node, hash ? "Hash Batches" : "HashAgg Batches");
        if (batches <= 1) {
            return Optional.empty();
        }
        PlanNode join = hash ? subject.tree().parent(node.id()).orElse(node) : node;
        double self = subject.self(node) + (join == node ? 0 : subject.self(join));
        double peakKb = subject.number(node, "Peak Memory Usage");
        double diskKb = subject.number(node, "Disk Usage");
        double wanted = hash ? peakKb * batches : peakKb + 2 * diskKb;
        double multiplier =
                subject.facts().setting("hash_mem_multiplier").map(HashBatches::number).orElse(1.0);
        Saving saving =
                subject.saving(
                        self / 2,
                        "About half of the time of the hash and its join: with one batch nothing is"
                                + " written and read again.");
        var draft =
                new FindingDraft(this, saving, node.id(), join.id())
                        .evidence("Batches", batches)
                        .evidence("Memory of a batch", Wording.kb(peakKb))
                        .remedy(
                                Memory.workMem(
                                        wanted / multiplier,
                                        "The whole hash table fits into memory."));
        double planned = subject.number(node, "Original Hash Batches");
        if (planned > 0) {
            draft.evidence("Batches planned", planned);
        }
        if (batches > CRITICAL_BATCHES && saving.share() > 0.1) {
            draft.severity(Severity.CRITICAL);
        }
        return Optional.of(
                draft.says(
                        "The hash table of %s does not fit into memory and is worked off in %s"
                                        .formatted(
                                                Wording.rows(subject.rows(node)),
                                                Wording.count(batches))
                                + " batches."));
    }

    private static double number(String text) {
        try {
            return Math.max(1, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            // A unit in a setting without one: the remedy then asks for more than is needed.
            return 1;
        }
    }
}
