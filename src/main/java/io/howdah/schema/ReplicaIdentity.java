package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// What identifies an old row version in logical replication.
///
/// @param index the index's name for [Mode#INDEX], null otherwise
public record ReplicaIdentity(Mode mode, @Nullable String index) {

    public static final ReplicaIdentity DEFAULT = new ReplicaIdentity(Mode.DEFAULT, null);

    /// The forms of `ALTER TABLE … REPLICA IDENTITY`.
    public enum Mode {
        DEFAULT,
        NOTHING,
        FULL,
        INDEX
    }
}
