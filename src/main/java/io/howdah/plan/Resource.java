package io.howdah.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A counter that EXPLAIN reports for a node: totals over all loops, the nodes below included.
///
/// Blocks count 8 kB pages; times are in milliseconds, summed over all processes.
public enum Resource {
    SHARED_HIT("Shared Hit Blocks", Unit.BLOCKS),
    SHARED_READ("Shared Read Blocks", Unit.BLOCKS),
    SHARED_DIRTIED("Shared Dirtied Blocks", Unit.BLOCKS),
    SHARED_WRITTEN("Shared Written Blocks", Unit.BLOCKS),
    LOCAL_HIT("Local Hit Blocks", Unit.BLOCKS),
    LOCAL_READ("Local Read Blocks", Unit.BLOCKS),
    LOCAL_DIRTIED("Local Dirtied Blocks", Unit.BLOCKS),
    LOCAL_WRITTEN("Local Written Blocks", Unit.BLOCKS),
    TEMP_READ("Temp Read Blocks", Unit.BLOCKS),
    TEMP_WRITTEN("Temp Written Blocks", Unit.BLOCKS),
    /// Before PostgreSQL 17, reads of shared and local blocks together.
    SHARED_READ_TIME("Shared I/O Read Time", Unit.MILLISECONDS),
    /// Before PostgreSQL 17, writes of shared and local blocks together.
    SHARED_WRITE_TIME("Shared I/O Write Time", Unit.MILLISECONDS),
    LOCAL_READ_TIME("Local I/O Read Time", Unit.MILLISECONDS),
    LOCAL_WRITE_TIME("Local I/O Write Time", Unit.MILLISECONDS),
    TEMP_READ_TIME("Temp I/O Read Time", Unit.MILLISECONDS),
    TEMP_WRITE_TIME("Temp I/O Write Time", Unit.MILLISECONDS),
    WAL_RECORDS("WAL Records", Unit.COUNT),
    WAL_FPI("WAL FPI", Unit.COUNT),
    WAL_BYTES("WAL Bytes", Unit.BYTES),
    WAL_FPI_BYTES("WAL FPI Bytes", Unit.BYTES),
    WAL_BUFFERS_FULL("WAL Buffers Full", Unit.COUNT);

    /// What a resource is counted in.
    public enum Unit {
        BLOCKS,
        MILLISECONDS,
        BYTES,
        COUNT
    }

    private static final Map<String, Resource> BY_LABEL = new HashMap<>();

    static {
        for (Resource resource : values()) {
            BY_LABEL.put(resource.label, resource);
        }
        BY_LABEL.put("I/O Read Time", SHARED_READ_TIME);
        BY_LABEL.put("I/O Write Time", SHARED_WRITE_TIME);
    }

    private final String label;
    private final Unit unit;

    Resource(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /// The name in EXPLAIN's structured formats.
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /// Position in an array that holds one amount of every resource; never stored.
    @SuppressWarnings("EnumOrdinal")
    int slot() {
        return ordinal();
    }

    /// The resource of a structured property, of any version, or null.
    public static @Nullable Resource of(String label) {
        return BY_LABEL.get(label);
    }
}
