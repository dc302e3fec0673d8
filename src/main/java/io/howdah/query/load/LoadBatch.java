package io.howdah.query.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Records that are on their way to the server and kept until it has taken them.
final class LoadBatch {

    private static final int MOST_BYTES = 16 << 20;

    private final RecordWriter writer;
    private final List<LoadedNumbers> numbers;
    private final ByteList data = new ByteList();
    private final ByteList raw = new ByteList();
    private int[] ends = new int[1 << 14];
    private int[] rawEnds = new int[1 << 14];
    private int[] lineEnds = new int[1 << 14];
    private long[] lines = new long[1 << 14];
    private int count;

    /// @param numbers hear of the records
    LoadBatch(RecordWriter writer, List<LoadedNumbers> numbers) {
        this.writer = writer;
        this.numbers = List.copyOf(numbers);
    }

    /// How many columns the file has.
    int width() {
        return writer.width();
    }

    void clear() {
        data.clear();
        raw.clear();
        numbers.forEach(LoadedNumbers::clear);
        count = 0;
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return data.size() >= MOST_BYTES;
    }

    /// Takes a record that has no problem.
    void add(Records record) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            rawEnds = Arrays.copyOf(rawEnds, count * 2);
            lineEnds = Arrays.copyOf(lineEnds, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
        }
        numbers.forEach(column -> column.add(record));
        int from = data.size();
        writer.write(record, data);
        data.add('\n');
        if (!writer.isPlain()) {
            raw.add(record.bytes(), record.start(), record.end());
        }
        int newlines = 0;
        for (int i = from; i < data.size(); i++) {
            newlines += data.bytes()[i] == '\n' ? 1 : 0;
        }
        ends[count] = data.size();
        rawEnds[count] = raw.size();
        lineEnds[count] = (count == 0 ? 0 : lineEnds[count - 1]) + newlines;
        lines[count] = record.line();
        count++;
    }

    byte[] bytes() {
        return data.bytes();
    }

    int start(int record) {
        return record == 0 ? 0 : ends[record - 1];
    }

    int end(int record) {
        return ends[record];
    }

    long line(int record) {
        return lines[record];
    }

    /// The record that holds a line, counted from 1 at the record `from` as the server counts; -1 when
    /// there is none.
    int recordAt(int from, int to, long line) {
        long wanted = line + (from == 0 ? 0 : lineEnds[from - 1]);
        int at = Arrays.binarySearch(lineEnds, from, to, (int) wanted);
        int record = at < 0 ? -at - 1 : at;
        return line < 1 || record >= to ? -1 : record;
    }

    /// The table took the records but for those that it skipped.
    void take(int from, int to, Set<Integer> skipped) {
        numbers.forEach(column -> column.take(from, to, skipped));
    }

    void reject(int record, String reason, RejectFile rejects) throws IOException {
        if (writer.isPlain()) {
            rejects.add(lines[record], reason, data.bytes(), start(record), ends[record] - 1);
        } else {
            int from = record == 0 ? 0 : rawEnds[record - 1];
            rejects.add(lines[record], reason, raw.bytes(), from, rawEnds[record]);
        }
    }
}
