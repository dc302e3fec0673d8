package io.howdah.ui.plan.words;

import io.howdah.plan.PlanNode;

/// What the three kinds of joins do with each type of join.
final class JoinMeaning {

    private JoinMeaning() {}

    static NodeMeaning of(PlanNode node) {
        String kept = kept(node.property("Join Type").orElse("Inner"));
        return switch (node.type()) {
            case "Hash Join" ->
                    new NodeMeaning(
                            "Looks every row of its first input up in the hash table of its second"
                                    + kept
                                    + ".",
                            "Good for many rows on both sides while the hash table fits into"
                                    + " memory.");
            case "Merge Join" ->
                    new NodeMeaning(
                            "Walks through two inputs that are sorted by the join key, side by side"
                                    + kept
                                    + ".",
                            "Good when both inputs come in order, from indexes for instance.");
            default ->
                    new NodeMeaning(
                            "For every row of its first input runs its second input" + kept + ".",
                            "Good for few rows in the first input and an index for the second; slow"
                                    + " when there are more rows than the planner expected.");
        };
    }

    private static String kept(String joinType) {
        return switch (joinType) {
            case "Left" -> ", and keeps rows of the first input that find no partner";
            case "Right" -> ", and keeps rows of the second input that find no partner";
            case "Full" -> ", and keeps rows of both inputs that find no partner";
            case "Semi" -> ", and gives each row of the first input once when it finds a partner";
            case "Right Semi" ->
                    ", and gives each row of the second input once when it finds a partner";
            case "Anti" -> ", and gives only the rows of the first input that find no partner";
            case "Right Anti" ->
                    ", and gives only the rows of the second input that find no partner";
            default -> "";
        };
    }
}
