package io.howdah.connect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much TLS protection a connection asks for: libpq's `sslmode`, in rising order.
public enum SslMode {
    DISABLE,
    ALLOW,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    /// The value as libpq and the driver write it, for example `verify-full`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SslMode> labelled(String label) {
        return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
    }
}
