package io.howdah.ui.plan.words;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Target;

/// A node's name in two parts: what it does and to what.
///
/// @param operation such as `Hash Left Join`
/// @param target such as `orders o` or `orders_pkey`; empty when there is none
/// @param index the index through which the target is read; empty when there is none
public record NodeName(String operation, String target, String index) {

    public static NodeName of(PlanNode node) {
        Target target = node.target();
        boolean onIndexAlone = target.name() == null && target.index() != null;
        String index = target.index() == null || onIndexAlone ? "" : target.index();
        String name = onIndexAlone ? target.index() : name(target);
        return new NodeName(operation(node), name == null ? "" : name, index);
    }

    /// The title that EXPLAIN prints, up to where it names the target.
    private static String operation(PlanNode node) {
        String title = node.title();
        int end = title.length();
        Target target = node.target();
        if (target.index() != null) {
            end = before(title, " using " + target.index(), end);
        }
        return title.substring(0, before(title, " on ", end));
    }

    private static int before(String title, String mark, int end) {
        int at = title.indexOf(mark);
        return at > 0 && at < end ? at : end;
    }

    private static String name(Target target) {
        String name = target.name();
        String alias = target.alias();
        if (name == null) {
            return alias == null ? "" : alias;
        }
        return alias == null || alias.equals(target.bareName()) ? name : name + " " + alias;
    }
}
