package io.howdah.query.load;

import io.howdah.query.load.TargetColumn.JsonUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records of a format that is no text of separated values, written as CSV as they come.
abstract class ValueRecords extends Records {

    private final Map<Integer, JsonUse> uses = new HashMap<>();
    private final ByteList written = new ByteList();
    private int[] ends = new int[16];
    private int fields;
    private long line;
    private String problem = "";

    /// One record.
    ///
    /// @param line the line or row of the file, from 1
    /// @param problem why it cannot be loaded, "" when it can
    record Values(long line, List<@Nullable String> values, String problem) {}

    /// The next record, null behind the last one.
    abstract @Nullable Values read() throws IOException;

    @Override
    void aim(LoadTarget target, int width) {
        target.columns().forEach(column -> uses.put(column.source(), column.json()));
    }

    /// What the table makes of the JSON of a column.
    final JsonUse use(int column) {
        return uses.getOrDefault(column, JsonUse.VALUE);
    }

    @Override
    final boolean next() throws IOException {
        Values values = read();
        if (values == null) {
            return false;
        }
        written.clear();
        fields = values.values().size();
        line = values.line();
        problem = values.problem();
        if (ends.length < fields) {
            ends = new int[fields];
        }
        for (int i = 0; i < fields; i++) {
            if (i > 0) {
                written.add(',');
            }
            String value = values.values().get(i);
            if (value != null) {
                write(ArrayLiteral.of(value, use(i)));
            }
            ends[i] = written.size();
        }
        return true;
    }

    private void write(String value) {
        boolean zero = value.indexOf('\0') >= 0;
        if (zero) {
            problem = "It contains a zero byte.";
        }
        if (hasHalfPair(value)) {
            problem = "It has bytes or characters that are no text.";
        }
        boolean plain =
                !value.isEmpty()
                        && value.chars()
                                .noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        String text = plain ? value : '"' + value.replace("\"", "\"\"") + '"';
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        written.add(bytes, 0, bytes.length);
    }

    /// Half of a surrogate pair stands for no character; UTF-8 cannot write it.
    private static boolean hasHalfPair(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                boolean pair =
                        i + 1 < value.length()
                                && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    @Override
    final long line() {
        return line;
    }

    @Override
    final String problem() {
        return problem;
    }

    @Override
    final int fields() {
        return fields;
    }

    @Override
    final byte[] bytes() {
        return written.bytes();
    }

    @Override
    final int start(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    @Override
    final int end(int field) {
        return field < 0 ? 0 : ends[field];
    }

    @Override
    final boolean isStray(int field) {
        return false;
    }

    @Override
    final char delimiter() {
        return ',';
    }

    @Override
    final char quote() {
        return '"';
    }

    @Override
    final String nullText() {
        return "";
    }
}
