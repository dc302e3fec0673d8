package io.howdah.query;

/// How many rows to fetch at once: few at first, then as many as make a batch of about one megabyte,
/// so that neither wide rows exhaust memory nor narrow ones cost a round trip each.
final class BatchSize {

    private static final int FIRST = 10;
    private static final int MOST = 20_000;
    private static final int GROWTH = 10;
    private static final long TARGET_BYTES = 1 << 20;

    private int rows = FIRST;

    int rows() {
        return rows;
    }

    /// Learns from a batch of this many rows and bytes.
    void learn(int received, long bytes) {
        if (received > 0) {
            long fitting = TARGET_BYTES / Math.max(1, bytes / received);
            rows = (int) Math.clamp(fitting, 1, Math.min(MOST, (long) rows * GROWTH));
        }
    }
}
