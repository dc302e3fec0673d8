package io.howdah.schema;

import java.util.Comparator;
import java.util.List;

/// Row-level security of a table.
///
/// @param enabled whether policies apply
/// @param forced whether they apply to the owner as well
public record RowSecurity(boolean enabled, boolean forced, List<Policy> policies) {

    public static final RowSecurity OFF = new RowSecurity(false, false, List.of());

    public RowSecurity {
        policies = Canonical.sorted(policies, Comparator.comparing(Policy::name));
    }
}
