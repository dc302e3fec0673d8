package io.howdah.query;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// How a row lies in bytes.
///
/// A head byte holds the width of an offset (1, 2 or 4 bytes) and whether a null bitmap follows. Then
/// come the bitmap, for each column the end of its value counted from the first value, and the values.
/// A row of ten short values costs 11 bytes more than its text.
final class RowLayout {

    private static final int NULLS = 8;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

    private RowLayout() {}

    /// Bytes that the row needs; a row of the protocol has less than 2 GB, its packed form may not fit.
    static long size(Row row) {
        long values = 0;
        boolean nulls = false;
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            nulls |= value == null;
            values += value == null ? 0 : value.length;
        }
        return 1
                + (nulls ? bitmap(row.columns()) : 0)
                + (long) row.columns() * width(values)
                + values;
    }

    private static int bitmap(int columns) {
        return (columns + 7) / 8;
    }

    private static int width(long values) {
        return values <= 0xFF ? 1 : values <= 0xFFFF ? 2 : 4;
    }

    /// Writes the row at `at` and returns the offset behind it.
    static int write(Row row, byte[] into, int at) {
        MemorySegment segment = MemorySegment.ofArray(into);
        int columns = row.columns();
        long total = 0;
        boolean nulls = false;
        for (int i = 0; i < columns; i++) {
            byte[] value = row.value(i);
            nulls |= value == null;
            total += value == null ? 0 : value.length;
        }
        int width = width(total);
        into[at] = (byte) (width | (nulls ? NULLS : 0));
        int bits = at + 1;
        int ends = bits + (nulls ? bitmap(columns) : 0);
        int first = ends + columns * width;
        int next = first;
        for (int i = 0; i < columns; i++) {
            byte[] value = row.value(i);
            if (value == null) {
                into[bits + i / 8] |= (byte) (1 << i % 8);
            } else {
                System.arraycopy(value, 0, into, next, value.length);
                next += value.length;
            }
            putOffset(segment, ends + i * width, width, next - first);
        }
        return next;
    }

    static boolean isNull(MemorySegment segment, long row, int column) {
        boolean nulls = (head(segment, row) & NULLS) != 0;
        return nulls
                && (segment.get(ValueLayout.JAVA_BYTE, row + 1 + column / 8) >> column % 8 & 1)
                        != 0;
    }

    /// Where the value starts.
    static long start(MemorySegment segment, long row, int column, int columns) {
        return values(segment, row, columns) + end(segment, row, column - 1, columns);
    }

    /// The value's length in bytes, 0 for NULL.
    static int length(MemorySegment segment, long row, int column, int columns) {
        return end(segment, row, column, columns) - end(segment, row, column - 1, columns);
    }

    private static int head(MemorySegment segment, long row) {
        return segment.get(ValueLayout.JAVA_BYTE, row);
    }

    private static long ends(int head, long row, int columns) {
        return row + 1 + ((head & NULLS) != 0 ? bitmap(columns) : 0);
    }

    private static long values(MemorySegment segment, long row, int columns) {
        int head = head(segment, row);
        return ends(head, row, columns) + (long) columns * (head & 7);
    }

    private static int end(MemorySegment segment, long row, int column, int columns) {
        if (column < 0) {
            return 0;
        }
        int head = head(segment, row);
        int width = head & 7;
        long at = ends(head, row, columns) + (long) column * width;
        return switch (width) {
            case 1 -> segment.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
            case 2 -> segment.get(SHORT, at) & 0xFFFF;
            default -> segment.get(INT, at);
        };
    }

    private static void putOffset(MemorySegment segment, int at, int width, int offset) {
        switch (width) {
            case 1 -> segment.set(ValueLayout.JAVA_BYTE, at, (byte) offset);
            case 2 -> segment.set(SHORT, at, (short) offset);
            default -> segment.set(INT, at, offset);
        }
    }
}
