package io.howdah.query.export;

import io.howdah.query.RelationName;
import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Rows as INSERT statements, several rows in each.
final class InsertRows implements RowSink {

    private final List<ValueKind> kinds;
    private final OutputStream out;
    private final String head;
    private final int rowsPerInsert;
    private int rows;

    InsertRows(List<ResultColumn> columns, OutputStream out, ExportOptions options)
            throws UnfitValueException {
        UniqueNames.require(columns, "an INSERT");
        if (columns.isEmpty()) {
            throw new UnfitValueException("There is no column to insert.");
        }
        this.kinds = columns.stream().map(ValueKind::of).toList();
        this.out = out;
        this.rowsPerInsert = options.rowsPerInsert();
        String names =
                columns.stream()
                        .map(column -> RelationName.quote(column.name()))
                        .collect(Collectors.joining(", "));
        head = "INSERT INTO " + options.tableOfQuery() + " (" + names + ") VALUES";
    }

    @Override
    public void add(Row row) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(rows == 0 ? head : ",").append(rowsPerInsert == 1 ? " (" : "\n    (");
        for (int i = 0; i < row.columns(); i++) {
            text.append(i == 0 ? "" : ", ").append(Literals.value(kinds.get(i), row.value(i)));
        }
        text.append(')');
        rows++;
        if (rows == rowsPerInsert) {
            text.append(";\n");
            rows = 0;
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        if (rows > 0) {
            rows = 0;
            out.write(";\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
