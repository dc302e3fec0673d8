package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/// The lines of one value where it lies: a value of 100 MB costs the place of each line and nothing else.
/// Lines that are too long to be shown are broken.
public final class ValueLines implements Lines {

    private static final int PIECE = 1 << 16;
    private static final byte[] NOTHING = {};

    private final PackedRows rows;
    private final long row;
    private final int column;
    private final int longest;
    private int[] starts = new int[64];
    private int count;
    private int length;

    private ValueLines(PackedRows rows, long row, int column, int longest) {
        this.rows = rows;
        this.row = row;
        this.column = column;
        this.longest = longest;
    }

    /// Finds the lines.
    ///
    /// @param longest bytes of a line; longer ones are broken between two words, or between two characters
    public static ValueLines of(PackedRows rows, long row, int column, int longest, StopSign stop) {
        var lines = new ValueLines(rows, row, column, longest);
        lines.scan(stop);
        return lines;
    }

    private void scan(StopSign stop) {
        length = Math.max(0, rows.copyValue(row, column, NOTHING));
        var piece = new byte[PIECE];
        int lineStart = 0;
        int word = 0;
        add(0);
        for (int from = 0; from < length; from += PIECE) {
            if (stop.isStopped()) {
                throw new CancellationException();
            }
            rows.copyValue(row, column, from, piece);
            int end = Math.min(PIECE, length - from);
            for (int i = 0; i < end; i++) {
                boolean inCharacter = (piece[i] & 0xC0) == 0x80;
                if (from + i - lineStart >= longest && !inCharacter) {
                    boolean wordIsNear = from + i - word < longest / 2;
                    lineStart = wordIsNear ? word : from + i;
                    add(lineStart);
                }
                if (piece[i] == ' ') {
                    word = from + i + 1;
                }
                if (piece[i] == '\n') {
                    lineStart = from + i + 1;
                    add(lineStart);
                }
            }
        }
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String line(int index) {
        int end = index + 1 < count ? starts[index + 1] : length;
        var bytes = new byte[end - starts[index]];
        rows.copyValue(row, column, starts[index], bytes);
        int used = bytes.length;
        while (used > 0 && (bytes[used - 1] == '\n' || bytes[used - 1] == '\r')) {
            used--;
        }
        return new String(bytes, 0, used, StandardCharsets.UTF_8);
    }
}
