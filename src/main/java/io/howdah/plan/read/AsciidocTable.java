package io.howdah.plan.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// psql's tables in AsciiDoc: a bar begins each value; one within it is written `\|`.
final class AsciidocTable implements MarkupTable {

    private static final String FENCE = "|====";

    /// Headings and lines between the records of an expanded table.
    private static final Pattern MARKUP =
            Pattern.compile("\\^l\\|QUERY PLAN|2\\+\\^\\|Record \\d+|2\\+\\|");

    private static final Pattern VALUE = Pattern.compile("^(?:<l\\|QUERY PLAN <l)?\\|");

    private boolean open;

    static boolean begins(String content) {
        return content.startsWith("[cols=\"") || content.startsWith("[options=\"header\",cols=\"");
    }

    @Override
    public boolean endsAt(String content) {
        boolean fence = content.equals(FENCE);
        boolean end = fence && open;
        open |= fence;
        return end;
    }

    @Override
    public @Nullable String cell(String line) {
        if (line.startsWith(FENCE) || MARKUP.matcher(line).matches()) {
            return null;
        }
        return VALUE.matcher(line).replaceFirst("").replace("\\|", "|");
    }
}
