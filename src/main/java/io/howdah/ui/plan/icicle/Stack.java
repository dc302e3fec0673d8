package io.howdah.ui.plan.icicle;

import java.util.List;

/// Similar inputs of one node side by side, such as the partitions of a table, none of them wide
/// enough to be read: one bar stands for all.
///
/// @param members the ids of the inputs, in the order of the plan
/// @param amount of all members with the nodes below them, in the unit of the widths
record Stack(List<Integer> members, double amount) {

    Stack {
        members = List.copyOf(members);
    }

    int first() {
        return members.getFirst();
    }
}
