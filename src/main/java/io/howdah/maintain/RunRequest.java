package io.howdah.maintain;

import org.jspecify.annotations.Nullable;

/// One piece of maintenance work: what to do, to which tables, where.
///
/// @param profileId the connection profile
/// @param database null for the profile's own
public record RunRequest(
        String profileId,
        @Nullable String database,
        Scope scope,
        MaintenanceTask task,
        RunLimits limits) {

    /// A few words for lists: "VACUUM of all tables".
    public String label() {
        return task.label() + " of " + scope;
    }
}
