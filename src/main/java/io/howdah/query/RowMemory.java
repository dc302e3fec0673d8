package io.howdah.query;

import java.util.concurrent.atomic.AtomicLong;

/// How much heap all results together may keep before they go to disk. Safe from any thread.
public final class RowMemory {

    /// The limit unless the user sets another: 512 MB.
    public static final long STANDARD_LIMIT = 512L << 20;

    private volatile long limit;
    private final AtomicLong used = new AtomicLong();

    /// @param limit in bytes
    public RowMemory(long limit) {
        this.limit = limit;
    }

    /// From now on as much may be kept; what is in memory already stays there.
    ///
    /// @param bytes how much
    public void limit(long bytes) {
        limit = bytes;
    }

    /// Bytes kept in the heap now.
    public long used() {
        return used.get();
    }

    boolean reserve(long bytes) {
        if (used.addAndGet(bytes) <= limit) {
            return true;
        }
        used.addAndGet(-bytes);
        return false;
    }

    void release(long bytes) {
        used.addAndGet(-bytes);
    }
}
