package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The common table expressions of a plan by their names, looked up once for all scans of them.
final class Ctes {

    private final Map<String, PlanNode> sources = new HashMap<>();
    private final Map<String, Integer> readers = new HashMap<>();

    Ctes(PlanTree tree) {
        for (PlanNode node : tree.nodes()) {
            String computed = node.place().cte();
            if (computed != null) {
                sources.putIfAbsent(computed, node);
            }
            String read = node.target().cte();
            if (read != null) {
                readers.merge(read, 1, Integer::sum);
            }
        }
    }

    /// The node that computes it.
    Optional<PlanNode> source(@Nullable String cte) {
        return cte == null ? Optional.empty() : Optional.ofNullable(sources.get(cte));
    }

    /// How many nodes read it.
    int readers(@Nullable String cte) {
        return cte == null ? 0 : readers.getOrDefault(cte, 0);
    }
}
