package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who owns an object and who may use it.
///
/// @param owner the role's name
/// @param privileges the access privileges, or null when they were never touched and PostgreSQL's
///     defaults for the kind of object apply; an empty list means that nobody holds any
public record Ownership(String owner, @Nullable List<Grant> privileges) {

    public Ownership {
        privileges = privileges == null ? null : Canonical.sorted(privileges, Grant.ORDER);
    }

    /// The owner with PostgreSQL's default privileges.
    public static Ownership of(String owner) {
        return new Ownership(owner, null);
    }
}
