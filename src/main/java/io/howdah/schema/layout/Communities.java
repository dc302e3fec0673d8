package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Splits a large set of linked entities into communities that have more links inside than across,
/// none larger than a limit.
///
/// Greedy modularity as in Clauset, Newman and Moore, "Finding community structure in very large
/// networks" (2004): starting from single entities, the two communities whose union raises the
/// modularity most are joined until nothing gains. Links within a schema count more.
final class Communities {

    private static final double SAME_SCHEMA = 1.5;

    private final int limit;
    private final List<List<QualifiedName>> members = new ArrayList<>();
    private final List<Map<Integer, Double>> links = new ArrayList<>();
    private final List<Double> degrees = new ArrayList<>();
    private double total;

    private Communities(int limit) {
        this.limit = limit;
    }

    static List<List<QualifiedName>> of(
            Collection<QualifiedName> names, List<Relationship> relationships, int limit) {
        Communities communities = new Communities(limit);
        communities.start(names, relationships);
        while (communities.joinBest()) {
            // Each round joins two.
        }
        return communities.members.stream().filter(group -> !group.isEmpty()).toList();
    }

    private void start(Collection<QualifiedName> names, List<Relationship> relationships) {
        Map<QualifiedName, Integer> positions = new HashMap<>();
        for (QualifiedName name : names) {
            positions.put(name, members.size());
            members.add(new ArrayList<>(List.of(name)));
            links.add(new TreeMap<>());
            degrees.add(0.0);
        }
        for (Relationship relationship : relationships) {
            Integer child = positions.get(relationship.child());
            Integer parent = positions.get(relationship.parent());
            if (child != null && parent != null && !child.equals(parent)) {
                link(child, parent, weight(relationship));
            }
        }
    }

    private static double weight(Relationship relationship) {
        return relationship.child().schema().equals(relationship.parent().schema())
                ? SAME_SCHEMA
                : 1;
    }

    private void link(int one, int other, double weight) {
        links.get(one).merge(other, weight, Double::sum);
        links.get(other).merge(one, weight, Double::sum);
        degrees.set(one, degrees.get(one) + weight);
        degrees.set(other, degrees.get(other) + weight);
        total += weight;
    }

    private record Union(int one, int other, double gain) {}

    private boolean joinBest() {
        @Nullable Union best = null;
        for (int one = 0; one < members.size(); one++) {
            for (Map.Entry<Integer, Double> link : links.get(one).entrySet()) {
                int other = link.getKey();
                if (other > one && members.get(one).size() + members.get(other).size() <= limit) {
                    double gain =
                            link.getValue() / total
                                    - degrees.get(one) * degrees.get(other) / (2 * total * total);
                    if (gain > 0 && (best == null || gain > best.gain())) {
                        best = new Union(one, other, gain);
                    }
                }
            }
        }
        if (best == null) {
            return false;
        }
        join(best.one(), best.other());
        return true;
    }

    private void join(int kept, int gone) {
        members.get(kept).addAll(members.get(gone));
        members.get(gone).clear();
        degrees.set(kept, degrees.get(kept) + degrees.get(gone));
        for (Map.Entry<Integer, Double> link : Set.copyOf(links.get(gone).entrySet())) {
            links.get(link.getKey()).remove(gone);
            if (link.getKey() != kept) {
                links.get(kept).merge(link.getKey(), link.getValue(), Double::sum);
                links.get(link.getKey()).merge(kept, link.getValue(), Double::sum);
            }
        }
        links.get(gone).clear();
    }
}
