package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.Remedy.Setting;
import java.util.Map;
import java.util.Optional;

/// A node that a setting forbids runs all the same, because there was no other way.
final class DisabledNode extends NodeRule {

    /// Before PostgreSQL 18 the price of a forbidden node was added to its cost (`disable_cost`).
    private static final double DISABLE_COST = 1e10;

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("Seq Scan", "enable_seqscan"),
                    Map.entry("Index Scan", "enable_indexscan"),
                    Map.entry("Index Only Scan", "enable_indexonlyscan"),
                    Map.entry("Bitmap Heap Scan", "enable_bitmapscan"),
                    Map.entry("Tid Scan", "enable_tidscan"),
                    Map.entry("Nested Loop", "enable_nestloop"),
                    Map.entry("Hash Join", "enable_hashjoin"),
                    Map.entry("Merge Join", "enable_mergejoin"),
                    Map.entry("Sort", "enable_sort"),
                    Map.entry("Incremental Sort", "enable_incremental_sort"),
                    Map.entry("Materialize", "enable_material"),
                    Map.entry("Memoize", "enable_memoize"),
                    Map.entry("Aggregate", "enable_hashagg"),
                    Map.entry("Gather Merge", "enable_gathermerge"));

    DisabledNode() {
        super(
                "disabled-node",
                "Node that a setting forbids",
                """
                A setting (enable_…) forbids this kind of node, and the planner took it because nothing \
                else could answer. The setting also kept it from plans that would be better elsewhere. \
                Such settings are for trying, not for keeping: reset it.

                Ignore it while you are trying.\
                """);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode node) {
        String setting = SETTINGS.get(node.type());
        boolean marked = "true".equals(node.properties().get("Disabled"));
        Double cost = subject.measured(node).selfCost();
        boolean priced = cost != null && cost >= DISABLE_COST;
        if (!marked && !priced) {
            return Optional.empty();
        }
        Saving saving =
                subject.saving(
                        subject.self(node) / 2,
                        "Half of the node's own time: without the setting the planner is free.");
        var draft = new FindingDraft(this, saving, node.id());
        draft.evidence("Forbidden by", setting == null ? "a setting" : setting);
        draft.remedy(
                setting == null
                        ? Rewrite.words(
                                "Reset the enable_… settings of the session",
                                "The planner is then free to choose.")
                        : new Setting(setting, "on", "The planner is then free to choose."));
        return Optional.of(
                draft.says(
                        "%s is forbidden%s, and was used for want of anything else."
                                .formatted(
                                        subject.name(node),
                                        setting == null ? "" : " by " + setting + " = off")));
    }
}
