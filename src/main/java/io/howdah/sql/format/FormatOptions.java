package io.howdah.sql.format;

/// @param width columns that a line should not exceed; a longer token does all the same
/// @param indent columns that each level moves to the right
/// @param keywords what happens to reserved words
public record FormatOptions(int width, int indent, KeywordCase keywords) {

    public static final FormatOptions STANDARD = new FormatOptions(88, 4, KeywordCase.KEEP);

    /// @throws IllegalArgumentException for a width below 20 or a negative indent
    public FormatOptions {
        if (width < 20 || indent < 0) {
            throw new IllegalArgumentException("too narrow to format");
        }
    }
}
