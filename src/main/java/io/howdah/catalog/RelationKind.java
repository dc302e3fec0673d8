package io.howdah.catalog;

/// The kinds of relation that a tree of objects shows (`pg_class.relkind`).
public enum RelationKind {
    TABLE("r"),
    PARTITIONED_TABLE("p"),
    VIEW("v"),
    MATERIALIZED_VIEW("m"),
    FOREIGN_TABLE("f"),
    SEQUENCE("S"),
    COMPOSITE_TYPE("c");

    private final String letter;

    RelationKind(String letter) {
        this.letter = letter;
    }

    static RelationKind of(String letter) {
        for (RelationKind kind : values()) {
            if (kind.letter.equals(letter)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Unknown kind of relation: " + letter);
    }
}
