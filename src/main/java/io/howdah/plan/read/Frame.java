package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes off what surrounds the lines of a plan: psql's tables in every style, quoting of mails,
/// marks of editors and terminals.
final class Frame {

    /// A line without its frame. A column of psql's margin may be left on the left.
    ///
    /// @param text null for a line that is all frame
    /// @param ends whether a result ends or begins here
    record Inner(@Nullable String text, boolean ends) {}

    private static final Inner RULE = new Inner(null, false);
    private static final Inner END = new Inner(null, true);

    private static final String HEADER = "QUERY PLAN";
    private static final String BARS = "|│║";

    /// Rules between rows, `-[ RECORD 1 ]---` and `* Record 1` included.
    private static final Pattern RULE_LINE =
            Pattern.compile("[-+=|─┼═╪│┌┐└┘├┤┬┴╔╗╚╝╟╢ ]{3,}|[-+*─┌├│| ]*\\[? ?(?i:record) \\d+.*");

    /// `(8 rows)` in any language, and psql's `Time: 1.234 ms`.
    private static final Pattern FOOTER =
            Pattern.compile("\\(\\d+ [\\p{L} ]+\\)|Time: [\\d.,]+ ms.*");

    private static final Pattern HEADER_LINE = Pattern.compile("[|│║\"]? *QUERY PLAN *[|│║\"]?");

    private static final Pattern EXPANDED =
            Pattern.compile("( *QUERY PLAN *| +)[|│║](.*)", Pattern.DOTALL);

    private boolean framed;
    private boolean barAtEnd;

    /// Whether the lines stand in a table of psql.
    boolean isFramed() {
        return framed;
    }

    Inner strip(String raw) {
        String line = unquoted(plain(framed ? raw.stripTrailing() : raw));
        String content = line.strip();
        if (content.isEmpty()) {
            return new Inner("", false);
        }
        if (content.contains(HEADER) && HEADER_LINE.matcher(content).matches()) {
            framed = true;
            barAtEnd = isBar(content.charAt(content.length() - 1));
            return END;
        }
        if (isFooter(content)) {
            framed = false;
            barAtEnd = false;
            return END;
        }
        if (isRule(content)) {
            return RULE;
        }
        return new Inner(inner(line), false);
    }

    private static String plain(String raw) {
        String line = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return LogLine.withoutSyslog(line.replace('\u00A0', ' '));
    }

    // "> > text"
    private static String unquoted(String line) {
        int at = 0;
        while (at < line.length()
                && line.charAt(at) == '>'
                && (at + 1 == line.length() || " >".indexOf(line.charAt(at + 1)) >= 0)) {
            at += at + 1 < line.length() && line.charAt(at + 1) == ' ' ? 2 : 1;
        }
        return line.substring(at);
    }

    // The fence of a code block in Markdown ends a plan as a footer does.
    private static boolean isFooter(String content) {
        char first = content.charAt(0);
        return content.startsWith("```")
                || ((first == '(' || first == 'T') && FOOTER.matcher(content).matches());
    }

    private static boolean isRule(String content) {
        return "-+=|─┼═│┌└├╔╚╟*".indexOf(content.charAt(0)) >= 0
                && !content.startsWith("->")
                && RULE_LINE.matcher(content).matches();
    }

    private static boolean isBar(char c) {
        return BARS.indexOf(c) >= 0;
    }

    private String inner(String line) {
        String text = line;
        if (isBar(text.charAt(0))) {
            text = text.substring(1).stripTrailing();
            barAtEnd = true;
        }
        if (barAtEnd && !text.isEmpty() && isBar(text.charAt(text.length() - 1))) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        boolean named = text.startsWith(HEADER) || text.startsWith(HEADER, 1);
        if (named || (framed && text.startsWith(" "))) {
            var matcher = EXPANDED.matcher(text);
            if (matcher.matches()) {
                framed = true;
                text = matcher.group(2);
            }
        }
        return framed ? withoutMark(text) : text;
    }

    /// The first line of a plan. One that ends with psql's mark for a value that goes on tells that
    /// the lines were copied from a table without its head.
    String firstLine(String text, PlanFormat format) {
        String inner = text.stripTrailing();
        boolean marked = inner.endsWith("+") || inner.endsWith("↵");
        if (format == PlanFormat.TEXT || !marked) {
            return text;
        }
        framed = true;
        return withoutMark(inner);
    }

    // The mark of a value that goes on in the next row.
    private static String withoutMark(String text) {
        boolean marked = text.endsWith("+") || text.endsWith("↵");
        return marked ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }
}
