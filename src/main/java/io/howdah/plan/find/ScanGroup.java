package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Scans of one table: one node, or the partitions below one Append that are filtered alike. One
/// piece of advice serves them all.
record ScanGroup(List<PlanNode> scans) {

    ScanGroup {
        scans = List.copyOf(scans);
    }

    static List<ScanGroup> of(List<PlanNode> scans) {
        Map<List<String>, List<PlanNode>> groups = new LinkedHashMap<>();
        for (PlanNode scan : scans) {
            groups.computeIfAbsent(key(scan), key -> new ArrayList<>()).add(scan);
        }
        return groups.values().stream().map(ScanGroup::new).toList();
    }

    private static List<String> key(PlanNode scan) {
        boolean member = scan.place().relationship() == Relationship.MEMBER;
        int parent = member ? scan.parent() : -1;
        if (!member) {
            return List.of(Integer.toString(scan.id()));
        }
        // A partition's alias is the table's with a number behind it, in its conditions too.
        String alias = String.valueOf(scan.target().alias());
        String base = alias.replaceFirst("_\\d+$", "");
        String filter = scan.property("Filter").orElse("").replace(alias + ".", base + ".");
        return List.of(Integer.toString(parent), scan.type(), base, filter);
    }

    PlanNode first() {
        return scans.getFirst();
    }

    List<Integer> ids() {
        return scans.stream().map(PlanNode::id).toList();
    }

    /// Without the SubPlans that hang below the scans.
    double amount(Subject subject) {
        return scans.stream().mapToDouble(subject::self).sum();
    }

    String name() {
        return scans.size() == 1
                ? Subject.relation(first())
                : scans.size() + " partitions such as " + Subject.relation(first());
    }
}
