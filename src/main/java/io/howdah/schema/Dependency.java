package io.howdah.schema;

import java.util.Comparator;

/// An object that must exist before (a part of) another can be created, as `pg_depend` records it.
///
/// @param dependent the object that needs the other
/// @param aspect the part of it that does
/// @param element the column of a default or the name of a check constraint; empty for the
///     definition as a whole
/// @param referenced the object that is needed
public record Dependency(ObjectRef dependent, Aspect aspect, String element, ObjectRef referenced)
        implements Comparable<Dependency> {

    private static final Comparator<Dependency> ORDER =
            Comparator.comparing(Dependency::dependent)
                    .thenComparing(Dependency::aspect)
                    .thenComparing(Dependency::element)
                    .thenComparing(Dependency::referenced);

    /// Which part of an object needs another: defaults and checks can be added afterwards when the
    /// two need each other.
    public enum Aspect {
        DEFINITION,
        DEFAULT,
        CHECK
    }

    /// A need of the definition as a whole.
    public static Dependency of(ObjectRef dependent, ObjectRef referenced) {
        return new Dependency(dependent, Aspect.DEFINITION, "", referenced);
    }

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
