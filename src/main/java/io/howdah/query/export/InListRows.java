package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rows as the list behind IN: `('a', 'b')`, or `((1, 'a'), (2, 'b'))`. Each value once and never NULL,
/// which `IN` does not find.
final class InListRows implements RowSink {

    private final List<ValueKind> kinds;
    private final OutputStream out;
    private final Set<String> seen = new HashSet<>();

    InListRows(List<ResultColumn> columns, OutputStream out) {
        this.kinds = columns.stream().map(ValueKind::of).toList();
        this.out = out;
    }

    @Override
    public void add(Row row) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.columns(); i++) {
            byte[] value = row.value(i);
            if (value == null) {
                return;
            }
            text.append(i == 0 ? "" : ", ").append(Literals.value(kinds.get(i), value));
        }
        String item = row.columns() == 1 ? text.toString() : "(" + text + ")";
        boolean first = seen.isEmpty();
        if (seen.add(item)) {
            out.write(((first ? "(" : ", ") + item).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void finish() throws IOException {
        out.write((seen.isEmpty() ? "(NULL)" : ")").getBytes(StandardCharsets.US_ASCII));
    }
}
