package io.howdah.query.rows;

/// Counts different values by a 64-bit hash of each, in a table that grows: for ten million values the
/// chance of a single miscount is about one in 370,000.
final class DistinctValues {

    /// Beyond this many the count is only "more than".
    static final int MOST = 8_000_000;

    private long[] table = new long[16];
    private int count;

    /// Takes a value; false when there are too many to count.
    boolean add(byte[] text, int length) {
        if (count >= MOST) {
            return false;
        }
        long hash = hash(text, length);
        if (put(table, hash)) {
            count++;
            if (count > table.length / 2) {
                grow();
            }
        }
        return true;
    }

    private void grow() {
        var larger = new long[table.length * 2];
        for (long hash : table) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        table = larger;
    }

    private static boolean put(long[] into, long hash) {
        int mask = into.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (into[at] != 0) {
            if (into[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        into[at] = hash;
        return true;
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return count >= MOST;
    }

    /// Multiply and shift as in MurmurHash3's finalizer, a byte at a time; never 0, which marks a free
    /// place.
    static long hash(byte[] text, int length) {
        long hash = 0x9E3779B97F4A7C15L ^ length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text[i]) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
        }
        hash *= 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
