package io.howdah.query.load;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell's number is shown as, by its format code (ECMA-376, part 1, section 18.8.31).
enum CellFormat {
    NUMBER,
    /// A day, with or without a time.
    DATE,
    /// A time of the day.
    TIME,
    /// Hours, minutes or seconds that may be more than a day has: `[h]:mm`.
    SPAN;

    private static final Pattern SPANS = Pattern.compile("\\[(?:h+|m+|s+)\\]");

    /// Quoted text, escaped characters, the width of a character, colours and currencies.
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    static CellFormat of(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return NUMBER;
        }
        String code = format.toLowerCase(Locale.ROOT);
        if (SPANS.matcher(code).find()) {
            return SPAN;
        }
        String bare = LITERALS.matcher(code).replaceAll("");
        boolean clock = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean day = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
        if (day || (!clock && bare.indexOf('m') >= 0)) {
            return DATE;
        }
        return clock ? TIME : NUMBER;
    }
}
