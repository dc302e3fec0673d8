package io.howdah.query;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rows of a result that have been changed or deleted on the server since they were read. Safe from
/// any thread.
final class RowPatches {

    private final Map<Long, RowChunk> replaced = new ConcurrentHashMap<>();
    private final Set<Long> removed = ConcurrentHashMap.newKeySet();

    void replace(long row, Row values) throws IOException {
        ChunkWriter writer = ChunkWriter.start(row, RowLayout.size(values));
        writer.add(values);
        replaced.put(row, writer.seal());
    }

    void remove(long row) {
        removed.add(row);
    }

    boolean hasRemoved() {
        return !removed.isEmpty();
    }

    boolean isRemoved(long row) {
        return !removed.isEmpty() && removed.contains(row);
    }

    /// A chunk of this row alone, null when it is as it was read.
    @Nullable RowChunk find(long row) {
        return replaced.isEmpty() ? null : replaced.get(row);
    }
}
