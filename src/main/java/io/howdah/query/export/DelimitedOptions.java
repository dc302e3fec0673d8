package io.howdah.query.export;

/// How separated values are written.
///
/// @param delimiter one ASCII character between two values
/// @param header whether the first line names the columns
/// @param nullText what stands for NULL, without quotes; a text that equals it is quoted
/// @param quoteAll whether every value except NULL is quoted
public record DelimitedOptions(char delimiter, boolean header, String nullText, boolean quoteAll) {

    /// As COPY … WITH (FORMAT csv, HEADER) writes.
    public static final DelimitedOptions CSV = new DelimitedOptions(',', true, "", false);

    public static final DelimitedOptions TSV = new DelimitedOptions('\t', true, "", false);

    public DelimitedOptions {
        if (delimiter > 0x7F || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException(
                    "\"%s\" cannot separate values.".formatted(delimiter));
        }
        if (nullText.indexOf(delimiter) >= 0
                || nullText.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r')) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot stand for NULL: it contains the delimiter, a quote or a line end."
                            .formatted(nullText));
        }
    }
}
