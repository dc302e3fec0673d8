package io.howdah.ui.plan.diagram;

import io.howdah.plan.Place;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resources;
import io.howdah.plan.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Plan trees for tests of the geometry.
final class Trees {

    private Trees() {}

    /// A tree from lines that are indented by two spaces a level; `*` before a type makes the node a
    /// member of its parent.
    static PlanTree of(String lines) {
        List<PlanNode> nodes = new ArrayList<>();
        List<Integer> path = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            while (path.size() > depth) {
                path.removeLast();
            }
            int parent = path.isEmpty() ? -1 : path.getLast();
            path.add(nodes.size());
            nodes.add(node(nodes.size(), parent, depth, line.strip()));
        }
        return new PlanTree(nodes);
    }

    /// Nodes with random parents, in the order of printing.
    static PlanTree random(Random random, int size) {
        List<PlanNode> nodes = new ArrayList<>();
        List<Integer> path = new ArrayList<>();
        for (int id = 0; id < size; id++) {
            int keep = id == 0 ? 0 : 1 + random.nextInt(path.size());
            while (path.size() > keep) {
                path.removeLast();
            }
            int parent = path.isEmpty() ? -1 : path.getLast();
            nodes.add(node(id, parent, path.size(), "Type" + id));
            path.add(id);
        }
        return new PlanTree(nodes);
    }

    static PlanTree chain(int size) {
        List<PlanNode> nodes = new ArrayList<>();
        for (int id = 0; id < size; id++) {
            nodes.add(node(id, id - 1, id, "Limit"));
        }
        return new PlanTree(nodes);
    }

    static PlanTree append(int members) {
        List<PlanNode> nodes = new ArrayList<>();
        nodes.add(node(0, -1, 0, "Append"));
        for (int id = 1; id <= members; id++) {
            nodes.add(node(id, 0, 1, "*Seq Scan"));
        }
        return new PlanTree(nodes);
    }

    private static PlanNode node(int id, int parent, int depth, String type) {
        boolean member = type.startsWith("*");
        Relationship role =
                parent < 0 ? Relationship.ROOT : member ? Relationship.MEMBER : Relationship.OUTER;
        return new PlanNode(
                new Place(id, parent, depth, role, null),
                member ? type.substring(1) : type,
                Target.NONE,
                null,
                null,
                Resources.NONE,
                List.of(),
                new LinkedHashMap<>());
    }
}
