package io.howdah.query.export;

/// What a person may choose of a format; each format takes what concerns it.
///
/// @param delimited for CSV and TSV
/// @param table the name of the table in INSERT and COPY, quoted where it must be; "" for the name of the
///     table that is exported, `result` for a query
/// @param rowsPerInsert rows in one INSERT statement, at least 1
public record ExportOptions(DelimitedOptions delimited, String table, int rowsPerInsert) {

    private static final int ROWS_PER_INSERT = 100;

    public ExportOptions {
        if (rowsPerInsert < 1) {
            throw new IllegalArgumentException("An INSERT needs a row.");
        }
    }

    /// What is right when nothing is said.
    public static ExportOptions of(ExportFormat format) {
        DelimitedOptions delimited =
                format == ExportFormat.TSV ? DelimitedOptions.TSV : DelimitedOptions.CSV;
        return new ExportOptions(delimited, "", ROWS_PER_INSERT);
    }

    /// The name for the rows of a query.
    String tableOfQuery() {
        return table.isEmpty() ? "result" : table;
    }

    public ExportOptions withTable(String name) {
        return new ExportOptions(delimited, name, rowsPerInsert);
    }

    public ExportOptions withDelimited(DelimitedOptions options) {
        return new ExportOptions(options, table, rowsPerInsert);
    }
}
