package io.howdah.plan;

/// The role that a node plays for its parent: EXPLAIN's "Parent Relationship".
public enum Relationship {
    /// The root has no parent.
    ROOT(""),
    OUTER("Outer"),
    INNER("Inner"),
    /// One of the inputs of an Append, Merge Append, BitmapAnd or BitmapOr.
    MEMBER("Member"),
    SUBQUERY("Subquery"),
    /// Evaluated once, by the first node that asks for its result; common table expressions too.
    INIT_PLAN("InitPlan"),
    /// Evaluated by its parent, once for each row that needs it.
    SUB_PLAN("SubPlan"),
    /// An input of a custom scan.
    CHILD("child"),
    CHILDREN("children"),
    /// Printed by a server that uses a word of its own, which stays as the property
    /// "Parent Relationship".
    OTHER("Other");

    private final String label;

    Relationship(String label) {
        this.label = label;
    }

    /// The word that EXPLAIN's structured formats use.
    public String label() {
        return label;
    }

    /// @return [#OTHER] for a word that is not known
    public static Relationship of(String label) {
        for (Relationship relationship : values()) {
            if (relationship.label.equals(label) && relationship != ROOT) {
                return relationship;
            }
        }
        return OTHER;
    }
}
