package io.howdah.schema.ddl;

import io.howdah.schema.Dependency;
import io.howdah.schema.Dependency.Aspect;
import io.howdah.schema.ObjectKind;
import io.howdah.schema.ObjectRef;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Orders objects so that each comes after what it needs; by kind and name where that leaves a
/// choice.
///
/// Objects can need each other in a circle. A default or check of the circle is then put off; if it
/// has none, a view of the circle first stands as a placeholder. A circle with neither cannot be
/// created by statements at all; it is cut anywhere.
final class CreationOrder {

    private final Map<ObjectRef, SchemaObject> objects = new HashMap<>();
    private final Map<ObjectRef, List<Dependency>> needs = new HashMap<>();
    private final TreeSet<ObjectRef> waiting = new TreeSet<>();
    private final Set<ObjectRef> created = new HashSet<>();
    private final Deferred deferred = new Deferred();
    private final List<SchemaObject> order = new ArrayList<>();

    CreationOrder(SchemaModel model) {
        for (SchemaObject object : model.objects()) {
            objects.put(object.ref(), object);
            needs.put(object.ref(), new ArrayList<>());
            waiting.add(object.ref());
        }
        for (Dependency dependency : model.dependencies()) {
            if (objects.containsKey(dependency.referenced())
                    && objects.containsKey(dependency.dependent())) {
                needsOf(dependency.dependent()).add(dependency);
            }
        }
        while (!waiting.isEmpty()) {
            if (!createWhatIsReady()) {
                breakCircle();
            }
        }
    }

    List<SchemaObject> objects() {
        return order;
    }

    Deferred deferred() {
        return deferred;
    }

    private boolean createWhatIsReady() {
        List<ObjectRef> ready = waiting.stream().filter(this::isReady).toList();
        ready.forEach(this::create);
        return !ready.isEmpty();
    }

    private void create(ObjectRef ref) {
        waiting.remove(ref);
        created.add(ref);
        order.add(Objects.requireNonNull(objects.get(ref)));
    }

    private boolean isReady(ObjectRef ref) {
        return deferred.isPlaceholder(ref) || needsOf(ref).stream().noneMatch(this::isOpen);
    }

    private boolean isOpen(Dependency dependency) {
        return !created.contains(dependency.referenced()) && !deferred.contains(dependency);
    }

    private List<Dependency> needsOf(ObjectRef ref) {
        return Objects.requireNonNull(needs.get(ref), ref::toString);
    }

    private void breakCircle() {
        List<Dependency> circle = circle();
        for (Dependency dependency : circle) {
            if (dependency.aspect() != Aspect.DEFINITION) {
                deferred.add(dependency);
                return;
            }
        }
        for (Dependency dependency : circle) {
            if (dependency.dependent().kind() == ObjectKind.VIEW) {
                deferred.addPlaceholder(dependency.dependent());
                return;
            }
        }
        create(circle.getFirst().dependent());
    }

    /// Follows open needs until an object comes up again; everything still waiting has one.
    private List<Dependency> circle() {
        List<Dependency> path = new ArrayList<>();
        Set<ObjectRef> seen = new LinkedHashSet<>();
        ObjectRef at = waiting.first();
        while (seen.add(at)) {
            Dependency next = needsOf(at).stream().filter(this::isOpen).findFirst().orElseThrow();
            path.add(next);
            at = next.referenced();
        }
        ObjectRef start = at;
        int from = 0;
        while (!path.get(from).dependent().equals(start)) {
            from++;
        }
        return path.subList(from, path.size());
    }
}
