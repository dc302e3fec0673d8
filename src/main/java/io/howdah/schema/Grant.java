package io.howdah.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One privilege that a role holds on an object or column.
///
/// @param grantee the role, or null for PUBLIC
/// @param grantor the role that granted it
/// @param privilege the SQL word, such as `SELECT` or `USAGE`
/// @param grantable whether the grantee may grant it on (`WITH GRANT OPTION`)
public record Grant(@Nullable String grantee, String grantor, String privilege, boolean grantable) {

    static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::grantee, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Grant::grantor)
                    .thenComparing(Grant::privilege)
                    .thenComparing(Grant::grantable);
}
