package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders communities so that those with many links between them come near each other: the largest
/// first, then always the one with most links to those before it.
final class CommunityOrder {

    private CommunityOrder() {}

    static List<List<QualifiedName>> of(
            List<List<QualifiedName>> communities, List<Relationship> relationships) {
        Map<QualifiedName, Integer> home = new HashMap<>();
        for (int i = 0; i < communities.size(); i++) {
            for (QualifiedName name : communities.get(i)) {
                home.put(name, i);
            }
        }
        int[][] links = new int[communities.size()][communities.size()];
        for (Relationship relationship : relationships) {
            Integer child = home.get(relationship.child());
            Integer parent = home.get(relationship.parent());
            if (child != null && parent != null) {
                links[child][parent]++;
                links[parent][child]++;
            }
        }
        return ordered(communities, links);
    }

    private static List<List<QualifiedName>> ordered(
            List<List<QualifiedName>> communities, int[][] links) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            left.add(i);
        }
        int[] attraction = new int[communities.size()];
        List<List<QualifiedName>> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer next = left.getFirst();
            for (Integer candidate : left) {
                if (attraction[candidate] > attraction[next]
                        || (attraction[candidate] == attraction[next]
                                && communities.get(candidate).size()
                                        > communities.get(next).size())) {
                    next = candidate;
                }
            }
            left.remove((Object) next);
            ordered.add(communities.get(next));
            for (int i = 0; i < attraction.length; i++) {
                attraction[i] += links[next][i];
            }
        }
        return ordered;
    }
}
