package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// A NOT NULL constraint. It has a name and states of its own from PostgreSQL 18 on.
///
/// @param name the name when it is not the one that PostgreSQL would choose
/// @param noInherit whether children do not get it
/// @param validated false for NOT VALID
/// @param inherited whether it comes from a parent alone
public record NotNull(
        @Nullable String name,
        boolean noInherit,
        boolean validated,
        boolean inherited,
        @Nullable String comment) {

    /// What `NOT NULL` after a column means.
    public static final NotNull PLAIN = new NotNull(null, false, true, false, null);

    /// The constraint's name, its own or the one that PostgreSQL chooses.
    public String nameOn(QualifiedName relation, String column) {
        return name == null ? relation.name() + "_" + column + "_not_null" : name;
    }
}
