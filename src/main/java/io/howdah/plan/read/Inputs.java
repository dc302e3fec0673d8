package io.howdah.plan.read;

import io.howdah.plan.Relationship;

/// Which role an input plays by its position, which is all that text tells.
final class Inputs {

    private Inputs() {}

    /// @param position 0 for the first input
    static Relationship relationship(String parentType, int position) {
        return switch (parentType) {
            case "Append", "Merge Append", "BitmapAnd", "BitmapOr" -> Relationship.MEMBER;
            case "Subquery Scan" -> Relationship.SUBQUERY;
            case "Custom Scan" -> Relationship.CHILD;
            default -> position == 0 ? Relationship.OUTER : Relationship.INNER;
        };
    }
}
