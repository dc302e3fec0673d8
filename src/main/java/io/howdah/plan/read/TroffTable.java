package io.howdah.plan.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// psql's tables for troff, `troff-ms`: a row is a line; a backslash is written `\(rs`.
final class TroffTable implements MarkupTable {

    private static final String COLUMN = "QUERY PLAN\t";

    /// Requests, the layout of columns, headings and rules.
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\.[A-Z].*|(?:center|box|allbox)(?:,? (?:box|allbox))?;|[cls| ]+[.;]|\\\\fI.*\\\\fP|_");

    static boolean begins(String content) {
        return content.equals(".TS");
    }

    @Override
    public boolean endsAt(String content) {
        return content.equals(".TE");
    }

    @Override
    public @Nullable String cell(String line) {
        if (MARKUP.matcher(line).matches()) {
            return null;
        }
        String text = line.startsWith(COLUMN) ? line.substring(COLUMN.length()) : line;
        return text.replace("\\(rs", "\\");
    }
}
