package io.howdah.plan.history;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;

/// What of a plan stays when the same nodes run again with other constants and rows.
public final class PlanShape {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private PlanShape() {}

    /// The same number for plans of the same nodes over the same relations and indexes in the same
    /// places, in every version of the program.
    public static long of(Plan plan) {
        long hash = OFFSET;
        for (PlanNode node : plan.nodes()) {
            hash = add(hash, Integer.toString(node.depth()));
            hash = add(hash, bare(node));
        }
        return hash;
    }

    // VERBOSE adds the schema.
    private static String bare(PlanNode node) {
        String schema = node.target().schema();
        return schema == null ? node.title() : node.title().replace(schema + ".", "");
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        return (sum ^ Character.MAX_VALUE) * PRIME;
    }
}
