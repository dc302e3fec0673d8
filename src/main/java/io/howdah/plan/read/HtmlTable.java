package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// psql's tables in HTML: cells hold the lines of a plan.
final class HtmlTable implements MarkupTable {

    private static final String BREAK = "<br />";
    private static final String END = "</td>";

    private boolean inCell;

    /// Whether a line begins a table.
    static boolean begins(String content) {
        return content.startsWith("<table border=") || content.equals("<table>");
    }

    @Override
    public boolean endsAt(String content) {
        return content.startsWith("</table>");
    }

    @Override
    public @Nullable String cell(String line) {
        String text = line;
        if (!inCell) {
            int cell = line.indexOf("<td");
            int end = cell < 0 ? -1 : line.indexOf('>', cell);
            if (end < 0 || line.startsWith(" colspan", cell + 3)) {
                return null;
            }
            text = line.substring(end + 1);
            inCell = true;
        }
        if (text.endsWith(END)) {
            inCell = false;
            text = text.substring(0, text.length() - END.length());
        } else if (text.endsWith(BREAK)) {
            text = text.substring(0, text.length() - BREAK.length());
        }
        return XmlNames.text(text).replace('\u00A0', ' ');
    }
}
