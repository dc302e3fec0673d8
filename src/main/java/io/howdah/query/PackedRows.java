package io.howdah.query;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one result, packed: millions of them in a fraction of the heap that objects would take,
/// and on disk beyond the limit of [RowMemory].
///
/// One thread adds rows; any thread may read those below [#rowCount] meanwhile. Close it when nobody
/// reads any more.
public final class PackedRows implements RowSink, AutoCloseable {

    /// Full chunks that wait to be written together; mapping each alone would exhaust the number of
    /// maps that a process may have.
    private static final long SPILL_TOGETHER = 16L << 20;

    private final int columns;
    private final RowMemory memory;
    private final Path spillFolder;

    private final ChunkList chunks = new ChunkList();
    private final RowPatches patches = new RowPatches();
    private volatile long rowCount;

    private @Nullable ChunkWriter writer;
    private final List<RowChunk> waiting = new ArrayList<>();
    private long waitingBytes;
    private long reserved;
    private volatile long bytes;
    private @Nullable SpillFile spill;

    /// @param spillFolder where the temporary file goes when memory runs out; created when missing
    public PackedRows(int columns, RowMemory memory, Path spillFolder) {
        this.columns = columns;
        this.memory = memory;
        this.spillFolder = spillFolder;
    }

    /// Empty rows of another shape that share memory and disk with these.
    public PackedRows beside(int others) {
        return new PackedRows(others, memory, spillFolder);
    }

    public int columnCount() {
        return columns;
    }

    /// Rows that can be read; grows while a statement runs.
    public long rowCount() {
        return rowCount;
    }

    /// Bytes of all rows, in memory and on disk.
    public long byteCount() {
        return bytes;
    }

    @Override
    public void add(Row row) throws IOException {
        long size = RowLayout.size(row);
        ChunkWriter to = writer;
        if (to == null || !to.hasRoom(size)) {
            sealWriter();
            to = ChunkWriter.start(rowCount, size);
            writer = to;
            chunks.append(to.chunk());
        }
        to.add(row);
        long bytesBefore = bytes;
        bytes = bytesBefore + size;
        long rowsBefore = rowCount;
        rowCount = rowsBefore + 1;
    }

    /// Frees unused room; more rows may still be added.
    @Override
    public void finish() throws IOException {
        sealWriter();
    }

    /// Hands the rows `[from, to)` to another sink, to export them for example; removed ones are left out.
    public void copy(long from, long to, RowSink sink) throws IOException {
        for (long row = from; row < to; row++) {
            if (!isRemoved(row)) {
                sink.add(new PackedRow(row));
            }
        }
    }

    private final class PackedRow implements Row {

        private final long row;

        PackedRow(long row) {
            this.row = row;
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public byte @Nullable [] value(int column) {
            return bytes(row, column);
        }
    }

    public boolean isNull(long row, int column) {
        RowChunk chunk = chunk(row, column);
        return RowLayout.isNull(chunk.bytes(), chunk.start(row), column);
    }

    /// The value's length in bytes, -1 for NULL.
    public int length(long row, int column) {
        RowChunk chunk = chunk(row, column);
        return RowLayout.isNull(chunk.bytes(), chunk.start(row), column)
                ? -1
                : RowLayout.length(chunk.bytes(), chunk.start(row), column, columns);
    }

    /// The value in the server's text format, UTF-8; null for NULL.
    public byte @Nullable [] bytes(long row, int column) {
        return bytes(row, column, Integer.MAX_VALUE);
    }

    public @Nullable String text(long row, int column) {
        return text(row, column, Integer.MAX_VALUE);
    }

    /// Copies a value's bytes into a buffer of the caller's, as many as fit, and returns the value's
    /// whole length; -1 for NULL. Reads millions of values without an object for each.
    public int copyValue(long row, int column, byte[] into) {
        return copyValue(row, column, 0, into);
    }

    /// The same from the byte `from` of the value on.
    public int copyValue(long row, int column, int from, byte[] into) {
        RowChunk chunk = chunk(row, column);
        MemorySegment segment = chunk.bytes();
        long at = chunk.start(row);
        if (RowLayout.isNull(segment, at, column)) {
            return -1;
        }
        int length = RowLayout.length(segment, at, column, columns);
        long start = RowLayout.start(segment, at, column, columns) + from;
        int count = Math.min(length - from, into.length);
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, start, into, 0, count);
        return length;
    }

    /// The beginning of a value, cut after at most `most` bytes and never within a character: what a
    /// grid's cell needs of a value that may be large.
    public @Nullable String text(long row, int column, int most) {
        byte[] value = bytes(row, column, most);
        return value == null
                ? null
                : new String(value, 0, wholeCharacters(value), StandardCharsets.UTF_8);
    }

    /// How many bytes remain when a character that is cut at the end is left out.
    private static int wholeCharacters(byte[] value) {
        int lead = value.length - 1;
        while (lead > 0 && lead > value.length - 4 && (value[lead] & 0xC0) == 0x80) {
            lead--;
        }
        if (lead < 0) {
            return 0;
        }
        int first = value[lead] & 0xFF;
        int length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        return lead + length > value.length ? lead : value.length;
    }

    private byte @Nullable [] bytes(long row, int column, int most) {
        RowChunk chunk = chunk(row, column);
        MemorySegment segment = chunk.bytes();
        long at = chunk.start(row);
        if (RowLayout.isNull(segment, at, column)) {
            return null;
        }
        int length = Math.min(most, RowLayout.length(segment, at, column, columns));
        byte[] value = new byte[length];
        long start = RowLayout.start(segment, at, column, columns);
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, start, value, 0, length);
        return value;
    }

    private RowChunk chunk(long row, int column) {
        if (row < 0 || row >= rowCount) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rowCount);
        }
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("column " + column + " of " + columns);
        }
        RowChunk patched = patches.find(row);
        return patched == null ? chunks.find(row) : patched;
    }

    /// Gives a row the values that the server has now; from any thread.
    public void replace(long row, Row values) throws IOException {
        patches.replace(row, values);
    }

    /// Notes that the server has the row no more. It keeps its number and its values.
    public void remove(long row) {
        patches.remove(row);
    }

    public boolean hasRemoved() {
        return patches.hasRemoved();
    }

    public boolean isRemoved(long row) {
        return patches.isRemoved(row);
    }

    private void sealWriter() throws IOException {
        if (writer == null) {
            return;
        }
        RowChunk sealed = writer.seal();
        writer = null;
        chunks.replace(sealed);
        if (memory.reserve(sealed.heapBytes())) {
            reserved += sealed.heapBytes();
            return;
        }
        waiting.add(sealed);
        waitingBytes += sealed.heapBytes();
        if (waitingBytes >= SPILL_TOGETHER) {
            if (spill == null) {
                spill = new SpillFile(spillFolder);
            }
            spill.write(waiting).forEach(chunks::replace);
            waiting.clear();
            waitingBytes = 0;
        }
    }

    /// Frees memory and disk. Reading afterwards fails.
    @Override
    public void close() throws IOException {
        rowCount = 0;
        writer = null;
        memory.release(reserved);
        reserved = 0;
        if (spill != null) {
            spill.close();
            spill = null;
        }
    }
}
