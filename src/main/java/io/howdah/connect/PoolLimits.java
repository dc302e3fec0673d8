package io.howdah.connect;

import java.time.Duration;

/// How many connections one pool may hold.
///
/// @param total of short and pinned leases together
/// @param reserved of them for short leases, so that open tabs never starve the explorer
/// @param patience how long a short lease waits for a connection, and a connection for the server
public record PoolLimits(int total, int reserved, Duration patience) {

    /// Enough for many tabs, and few beside a server's usual 100.
    public static final PoolLimits STANDARD = new PoolLimits(12, 3, Duration.ofSeconds(10));

    public PoolLimits {
        if (reserved < 1 || reserved >= total) {
            throw new IllegalArgumentException("reserved must lie between 1 and total - 1");
        }
    }

    int pinned() {
        return total - reserved;
    }
}
