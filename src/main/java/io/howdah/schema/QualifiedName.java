package io.howdah.schema;

import java.util.Comparator;

/// A name inside a schema, unquoted and with its case kept.
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    /// The name as SQL, each half quoted where it must be.
    public String sql() {
        return Identifier.quote(schema) + "." + Identifier.quote(name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /// The name for people: without quotes.
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
