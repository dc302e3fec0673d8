package io.howdah.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The forms in which rows are written as text, UTF-8, as they arrive.
public enum ResultFormat {
    /// A header and a line a row, as COPY … WITH (FORMAT csv, HEADER) writes them: NULL is empty, an
    /// empty text is `""`.
    CSV,
    /// An array with an object a row; numbers, booleans and JSON stay what they are.
    JSON,
    /// Aligned columns for reading, as psql prints them.
    TABLE;

    /// Begins a result; [RowSink#finish] completes it. The stream should be buffered; it stays open.
    public RowSink open(List<ResultColumn> columns, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(columns, out);
            case JSON -> new JsonRows(columns, out);
            case TABLE -> new TableRows(columns, out);
        };
    }
}
