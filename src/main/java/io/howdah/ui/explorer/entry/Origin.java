package io.howdah.ui.explorer.entry;

import io.howdah.connect.Profile;
import java.util.Optional;

/// Where an object was read: a server, and one of its databases.
///
/// @param database empty for the profile's own
public record Origin(Profile profile, Optional<String> database) {

    /// Another database of the same server.
    public Origin of(String other) {
        return new Origin(profile, Optional.of(other));
    }

    /// For people, such as `production · shop`.
    public String words() {
        return database.map(name -> profile.name() + " · " + name).orElseGet(profile::name);
    }
}
