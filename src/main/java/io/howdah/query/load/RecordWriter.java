package io.howdah.query.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes records in the order and form in which COPY takes them: NULL is an empty value without quotes.
final class RecordWriter {

    private static final byte[] END_OF_COPY = {'\\', '.'};

    private final List<TargetColumn> columns;
    private final int width;
    private final boolean same;
    private final byte[] nullText;
    private final Notation notation;

    /// @param width how many columns the file has
    RecordWriter(List<TargetColumn> columns, int width, Records source) {
        this.columns = columns;
        this.width = width;
        nullText = source.nullText().getBytes(StandardCharsets.UTF_8);
        notation = source.notation();
        boolean inOrder =
                columns.size() == width
                        && nullText.length == 0
                        && columns.stream().noneMatch(this::isTranslated);
        for (int i = 0; i < columns.size(); i++) {
            inOrder &= columns.get(i).source() == i;
        }
        same = inOrder;
    }

    /// Whether the column's values are written otherwise in the file than the server reads them.
    private boolean isTranslated(TargetColumn column) {
        return (notation.comma() && column.isNumber())
                || (notation.order() != Notation.DayOrder.YMD && column.isMoment());
    }

    /// How many columns the file has.
    int width() {
        return width;
    }

    /// Whether what is written is what stands in the file.
    boolean isPlain() {
        return same;
    }

    void write(Records record, ByteList to) {
        int from = to.size();
        if (same && !hasStray(record)) {
            to.add(record.bytes(), record.start(), record.end());
        } else {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    to.add(record.delimiter());
                }
                field(record, columns.get(i), to);
            }
        }
        if (to.size() - from == 2 && isEnd(to.bytes(), from)) {
            // A line of its own ends the data of servers before 18.
            to.add(record.quote());
            to.bytes()[from + 2] = to.bytes()[from + 1];
            to.bytes()[from + 1] = to.bytes()[from];
            to.bytes()[from] = (byte) record.quote();
            to.add(record.quote());
        }
    }

    private static boolean isEnd(byte[] bytes, int at) {
        return bytes[at] == END_OF_COPY[0] && bytes[at + 1] == END_OF_COPY[1];
    }

    private static boolean hasStray(Records record) {
        for (int i = 0; i < record.fields(); i++) {
            if (record.isStray(i)) {
                return true;
            }
        }
        return false;
    }

    private void field(Records record, TargetColumn column, ByteList to) {
        int start = record.start(column.source());
        int end = record.end(column.source());
        byte[] bytes = record.bytes();
        if (record.isStray(column.source())) {
            to.add(record.quote());
            for (int i = start; i < end; i++) {
                if (bytes[i] == record.quote()) {
                    to.add(bytes[i]);
                }
                to.add(bytes[i]);
            }
            to.add(record.quote());
        } else if (nullText.length > 0 && isNull(bytes, start, end)) {
            return;
        } else if (nullText.length > 0 && start == end && column.takesEmpty()) {
            to.add(record.quote());
            to.add(record.quote());
        } else if (start < end && isTranslated(column)) {
            translated(String.valueOf(record.value(column.source())), column, record, to);
        } else {
            to.add(bytes, start, end);
        }
    }

    private void translated(String value, TargetColumn column, Records record, ByteList to) {
        String plain =
                column.isNumber() ? notation.number(value.strip()) : notation.moment(value.strip());
        if (plain.isEmpty()) {
            return;
        }
        // Quoted: what is no number or date may have anything in it, and the server refuses it.
        String quote = String.valueOf(record.quote());
        String text =
                record.quote() == 0 ? plain : quote + plain.replace(quote, quote + quote) + quote;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.add(bytes, 0, bytes.length);
    }

    private boolean isNull(byte[] bytes, int start, int end) {
        return Arrays.equals(bytes, start, end, nullText, 0, nullText.length);
    }
}
