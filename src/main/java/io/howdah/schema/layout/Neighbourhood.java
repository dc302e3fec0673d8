package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Diagram;
import io.howdah.schema.diagram.Entity;
import io.howdah.schema.diagram.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which entities are linked, directly or at all.
final class Neighbourhood {

    private final Map<QualifiedName, Set<QualifiedName>> neighbours = new LinkedHashMap<>();

    Neighbourhood(Diagram diagram) {
        for (Entity entity : diagram.entities()) {
            neighbours.put(entity.name(), new LinkedHashSet<>());
        }
        for (Relationship relationship : diagram.relationships()) {
            if (!relationship.selfReference()) {
                of(relationship.child()).add(relationship.parent());
                of(relationship.parent()).add(relationship.child());
            }
        }
    }

    /// The sets of entities that are linked with each other, in the diagram's order.
    List<Set<QualifiedName>> components() {
        List<Set<QualifiedName>> components = new ArrayList<>();
        Set<QualifiedName> seen = new LinkedHashSet<>();
        for (QualifiedName start : neighbours.keySet()) {
            if (seen.add(start)) {
                components.add(reachable(start, seen));
            }
        }
        return components;
    }

    private Set<QualifiedName> reachable(QualifiedName start, Set<QualifiedName> seen) {
        Set<QualifiedName> component = new LinkedHashSet<>();
        Deque<QualifiedName> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            QualifiedName name = open.removeFirst();
            component.add(name);
            for (QualifiedName next : of(name)) {
                if (seen.add(next)) {
                    open.addLast(next);
                }
            }
        }
        return component;
    }

    private Set<QualifiedName> of(QualifiedName name) {
        return neighbours.computeIfAbsent(name, _ -> new LinkedHashSet<>());
    }
}
