package io.howdah.ui.plan.proof;

import io.howdah.connect.Profile;
import io.howdah.query.proof.Proof;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Request;
import java.util.Optional;

/// A remedy with its proof, and how to try it again in another way.
///
/// @param request what was asked for, with the query and the connection that were asked for meanwhile
/// @param build tries an index for real that was only pretended so far; does nothing otherwise
record TriedRemedy(Request.TryRemedy request, Proof proof, Runnable build) {

    ConnectionStatus source() {
        return request.source().orElseThrow();
    }

    Profile profile() {
        return source().profile();
    }

    /// Empty means the profile's own.
    Optional<String> database() {
        return Optional.of(source().database()).filter(name -> !name.isEmpty());
    }
}
