package io.howdah.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings of the index behind a constraint.
///
/// @param attachedTo the partitioned parent's index that it belongs to, or null
/// @param comment a comment on the index itself, beside the constraint's
public record BackingIndex(
        Map<String, String> options,
        @Nullable String tablespace,
        @Nullable QualifiedName attachedTo,
        @Nullable String comment) {

    public static final BackingIndex DEFAULT = new BackingIndex(Map.of(), null, null, null);

    public BackingIndex {
        options = Canonical.options(options);
    }
}
