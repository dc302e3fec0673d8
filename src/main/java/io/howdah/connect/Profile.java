package io.howdah.connect;

import java.util.UUID;

/// A server as the user knows it. Holds no password: those are in [Secrets].
///
/// @param id never changes; [#EMBEDDED_ID] for the server that comes with Howdah
/// @param name unique among the profiles, whatever its case
/// @param readOnly sessions begin with `default_transaction_read_only = on`
public record Profile(
        String id, String name, Environment environment, boolean readOnly, Target target) {

    public static final String EMBEDDED_ID = "embedded";

    /// The profile that is always there.
    public static final Profile EMBEDDED =
            new Profile(
                    EMBEDDED_ID, "embedded", Environment.DEVELOPMENT, false, new Target.Embedded());

    public Profile {
        name = name.strip();
        if (name.isEmpty()) {
            throw new ProfileException("A profile needs a name.");
        }
    }

    /// A new profile of an external server, read-only where the environment asks for it.
    public static Profile external(String name, Environment environment, Endpoint endpoint) {
        return new Profile(
                UUID.randomUUID().toString(),
                name,
                environment,
                environment.readOnlyByDefault(),
                new Target.External(endpoint));
    }

    public boolean isEmbedded() {
        return target instanceof Target.Embedded;
    }

    public Profile withReadOnly(boolean other) {
        return new Profile(id, name, environment, other, target);
    }
}
