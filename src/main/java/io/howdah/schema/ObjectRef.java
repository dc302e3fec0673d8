package io.howdah.schema;

import java.util.Comparator;

/// Names one object of a model without holding it.
///
/// @param signature the input types of a routine, separated by `, `; empty for every other kind
public record ObjectRef(ObjectKind kind, QualifiedName name, String signature)
        implements Comparable<ObjectRef> {

    private static final Comparator<ObjectRef> ORDER =
            Comparator.comparing(ObjectRef::kind)
                    .thenComparing(ObjectRef::name)
                    .thenComparing(ObjectRef::signature);

    /// An object whose name alone identifies it.
    public static ObjectRef of(ObjectKind kind, QualifiedName name) {
        return new ObjectRef(kind, name, "");
    }

    @Override
    public int compareTo(ObjectRef other) {
        return ORDER.compare(this, other);
    }
}
