package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The forms in which rows are written as they arrive, one row in memory at a time. Texts are UTF-8.
public enum ExportFormat {
    /// A header and a line a row, as COPY … WITH (FORMAT csv, HEADER) writes them: NULL is empty, an
    /// empty text is `""`.
    CSV("CSV", "csv", "csv"),
    /// CSV with tabs.
    TSV("TSV", "tsv", "tsv"),
    /// An array with an object a row; numbers, booleans and JSON stay what they are. It has one `null`,
    /// for NULL and for that of JSON.
    JSON("JSON", "json", "json"),
    /// An object a line, without an array around them.
    JSON_LINES("JSON lines", "jsonl", "jsonl"),
    /// A spreadsheet. Numbers with more digits than a spreadsheet keeps, and times with a zone, are
    /// texts.
    XLSX("Excel (XLSX)", "xlsx", "xlsx"),
    /// Columns with types, compressed. Types that Parquet lacks are texts in PostgreSQL's notation.
    PARQUET("Parquet", "parquet", "parquet"),
    /// INSERT statements of several rows.
    INSERT("INSERT statements", "insert", "sql"),
    /// A script with COPY … FROM stdin, as pg_dump writes it.
    COPY("COPY script", "copy", "sql"),
    /// A table of GitHub's Markdown.
    MARKDOWN("Markdown", "markdown", "md"),
    /// A page with one table.
    HTML("HTML", "html", "html"),
    /// Aligned columns for reading, as psql prints them.
    TABLE("Aligned text", "table", "txt"),
    /// A list for `IN`: values, or rows in parentheses when there are several columns.
    IN_LIST("IN list", "in-list", "sql");

    private final String title;
    private final String label;
    private final String extension;

    ExportFormat(String title, String label, String extension) {
        this.title = title;
        this.label = label;
        this.extension = extension;
    }

    /// The name for people.
    public String title() {
        return title;
    }

    /// The name on the command line.
    public String label() {
        return label;
    }

    /// Of file names, without the dot.
    public String extension() {
        return extension;
    }

    /// Whether a second result may follow in the same file. JSON arrays may: readers of JSON streams, jq
    /// among them, take one after the other.
    public boolean isJoinable() {
        return this != XLSX && this != PARQUET && this != HTML;
    }

    /// Whether words of a script may stand between results. Nobody could read JSON with words in it.
    public boolean takesWords() {
        return isJoinable() && this != JSON && this != JSON_LINES;
    }

    /// The format of that label, in either case.
    public static Optional<ExportFormat> labelled(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.label.equals(wanted)).findFirst();
    }

    /// The format that a file's name stands for, as far as it tells: `.sql` tells nothing.
    public static Optional<ExportFormat> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(format -> !format.extension.equals("sql") && format != TABLE)
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst();
    }

    /// Every label, for messages.
    public static String labels() {
        return Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }

    /// [#open(List, OutputStream, ExportOptions)] with what is right when nothing is said.
    public RowSink open(List<ResultColumn> columns, OutputStream out) throws IOException {
        return open(columns, out, ExportOptions.of(this));
    }

    /// Begins a result; [RowSink#finish] completes it. The stream should be buffered; it stays open.
    ///
    /// @throws UnfitValueException when the format cannot hold such columns
    public RowSink open(List<ResultColumn> columns, OutputStream out, ExportOptions options)
            throws IOException {
        return switch (this) {
            case CSV, TSV -> new DelimitedRows(columns, out, options.delimited());
            case JSON -> new JsonRows(columns, out, JsonRows.Frame.ARRAY);
            case JSON_LINES -> new JsonRows(columns, out, JsonRows.Frame.LINES);
            case XLSX -> new XlsxRows(columns, out);
            case PARQUET -> new ParquetRows(columns, out);
            case INSERT -> new InsertRows(columns, out, options);
            case COPY -> new CopyRows(columns, out, options.tableOfQuery());
            case MARKDOWN -> new MarkdownRows(columns, out);
            case HTML -> new HtmlRows(columns, out);
            case TABLE -> new TableRows(columns, out);
            case IN_LIST -> new InListRows(columns, out);
        };
    }
}
