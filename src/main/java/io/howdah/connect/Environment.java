package io.howdah.connect;

import java.util.Locale;

/// What a server is for, which decides how careful Howdah is with it.
public enum Environment {
    DEVELOPMENT,
    STAGING,
    PRODUCTION;

    /// The word that people type and read: `development`, `staging`, `production`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a new profile starts read-only.
    public boolean readOnlyByDefault() {
        return this == PRODUCTION;
    }
}
