package io.howdah.plan.read;

import io.howdah.plan.read.SectionFrames.GroupFrame;
import org.jspecify.annotations.Nullable;

/// The groups of an incremental sort in XML, where their names are lost: full sorts come before
/// sorts of presorted prefixes, memory before disk.
final class SortGroupsFrame extends GroupFrame {

    private final NodeDraft node;
    private final String group;
    private int spaces;

    /// @param position 0 for the node's first group
    SortGroupsFrame(NodeDraft node, int position) {
        super(node, groupName(position));
        this.node = node;
        group = groupName(position);
    }

    private static String groupName(int position) {
        return position == 0 ? "Full-sort Groups" : "Pre-sorted Groups";
    }

    @Override
    GroupFrame open(@Nullable String name) {
        return "Sort Space".equals(name)
                ? new GroupFrame(node, "%s / Sort Space %s".formatted(group, space()))
                : super.open(name);
    }

    private String space() {
        String methods = node.properties.getOrDefault(group + " / Sort Methods Used", "");
        boolean inMemory = methods.contains("quicksort") || methods.contains("heapsort");
        return spaces++ == 0 && inMemory ? "Memory" : "Disk";
    }
}
