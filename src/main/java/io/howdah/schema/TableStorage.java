package io.howdah.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a table is stored and replicated.
///
/// @param accessMethod the table access method when it is not `heap`
/// @param tablespace null for the database's own
/// @param options storage parameters; those of the TOAST table with the prefix `toast.`
/// @param clusteredOn the index that `CLUSTER` would use
public record TableStorage(
        Persistence persistence,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        Map<String, String> options,
        ReplicaIdentity replicaIdentity,
        @Nullable String clusteredOn) {

    public static final TableStorage DEFAULT =
            new TableStorage(
                    Persistence.PERMANENT, null, null, Map.of(), ReplicaIdentity.DEFAULT, null);

    public TableStorage {
        options = Canonical.options(options);
    }
}
