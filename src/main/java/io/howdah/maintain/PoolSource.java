package io.howdah.maintain;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Pool;
import io.howdah.connect.Profiles;

/// Finds the connections for a piece of work.
@FunctionalInterface
public interface PoolSource {

    /// @throws JobException when the profile is gone
    Pool pool(RunRequest work);

    /// From the user's profiles.
    static PoolSource of(Profiles profiles, ConnectionPools pools) {
        return work ->
                profiles.find(work.profileId())
                        .map(profile -> pools.pool(profile, work.database()))
                        .orElseThrow(() ->
                                new JobException(
                                        "The connection profile of this work was removed: choose another one."));
    }
}
