package io.howdah.schema.ddl;

import io.howdah.schema.Dependency;
import io.howdah.schema.Dependency.Aspect;
import io.howdah.schema.ObjectRef;
import java.util.HashSet;
import java.util.Set;

/// The parts that are added after their object because the two need each other.
final class Deferred {

    private record Part(ObjectRef object, Aspect aspect, String element) {}

    static final Deferred NOTHING = new Deferred();

    private final Set<Part> parts = new HashSet<>();
    private final Set<ObjectRef> placeholders = new HashSet<>();

    void add(Dependency dependency) {
        parts.add(new Part(dependency.dependent(), dependency.aspect(), dependency.element()));
    }

    boolean contains(Dependency dependency) {
        return parts.contains(
                new Part(dependency.dependent(), dependency.aspect(), dependency.element()));
    }

    /// The view first stands with the right columns and no rows.
    void addPlaceholder(ObjectRef view) {
        placeholders.add(view);
    }

    boolean isPlaceholder(ObjectRef view) {
        return placeholders.contains(view);
    }

    boolean defaultOf(ObjectRef object, String column) {
        return parts.contains(new Part(object, Aspect.DEFAULT, column));
    }

    boolean checkOf(ObjectRef object, String constraint) {
        return parts.contains(new Part(object, Aspect.CHECK, constraint));
    }
}
