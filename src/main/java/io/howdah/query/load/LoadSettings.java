package io.howdah.query.load;

/// How a file is read: found by looking at it, changed by the person who imports.
///
/// @param encoding of text files
/// @param delimiter between two values, one ASCII character
/// @param quote around values that contain the delimiter; 0 when there are no quotes
/// @param header whether the first line names the columns (separated values and XLSX)
/// @param nullText what stands for NULL when it is not quoted
/// @param notation of numbers and dates (separated values)
/// @param sheet of a workbook, by its name; "" for the first one
public record LoadSettings(
        LoadFormat format,
        TextEncoding encoding,
        char delimiter,
        char quote,
        boolean header,
        String nullText,
        Notation notation,
        String sheet) {

    public LoadSettings withEncoding(TextEncoding other) {
        return new LoadSettings(format, other, delimiter, quote, header, nullText, notation, sheet);
    }

    public LoadSettings withDelimiter(char other) {
        return new LoadSettings(format, encoding, other, quote, header, nullText, notation, sheet);
    }

    public LoadSettings withQuote(char other) {
        return new LoadSettings(
                format, encoding, delimiter, other, header, nullText, notation, sheet);
    }

    public LoadSettings withHeader(boolean other) {
        return new LoadSettings(
                format, encoding, delimiter, quote, other, nullText, notation, sheet);
    }

    public LoadSettings withNullText(String other) {
        return new LoadSettings(format, encoding, delimiter, quote, header, other, notation, sheet);
    }

    public LoadSettings withSheet(String other) {
        return new LoadSettings(
                format, encoding, delimiter, quote, header, nullText, notation, other);
    }

    public LoadSettings withNotation(Notation other) {
        return new LoadSettings(format, encoding, delimiter, quote, header, nullText, other, sheet);
    }

    /// Whether the first record names the columns.
    boolean hasHeaderRow() {
        return header && (format == LoadFormat.DELIMITED || format == LoadFormat.XLSX);
    }
}
