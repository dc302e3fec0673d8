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
    /// @param goesOn whether it carries on the line before, which had no mark
    record Inner(@Nullable String text, boolean ends, WrappedRows.End end, boolean goesOn) {

        Inner(@Nullable String text, boolean ends) {
            this(text, ends, WrappedRows.End.ROW, false);
        }
    }

    private static final Inner RULE = new Inner(null, false);
    private static final Inner END = new Inner(null, true);

    private static final String HEADER = "QUERY PLAN";
    private static final String BARS = "|│║";

    /// Rules between rows, `-[ RECORD 1 ]---` and `* Record 1` included.
    private static final Pattern RULE_LINE =
            Pattern.compile(
                    "[-+=|─┼═╪│┌┐└┘├┤┬┴╔╗╚╝╟╢ ]{3,}|\\[(?:cols|options)=\".*\\]|\\.{4}|2\\+\\|");

    private static final Pattern RECORD =
            Pattern.compile("(?:[-+*─┌├│| ]*\\[? ?|2\\+\\^\\|)(?i:record) \\d+.*");

    /// `(8 rows)` in any language, and psql's `Time: 1.234 ms`.
    private static final Pattern FOOTER =
            Pattern.compile(
                    "(?:<p>|\\\\noindent )?\\([\\p{L} :]*\\d+[\\p{L} ]*\\)(?:<br />| \\\\\\\\)?|</p>|\\\\noindent|\\.(?:LP|DS L|DE)|Time: [\\d.,]+ ms.*");

    private static final Pattern HEADER_LINE =
            Pattern.compile("(?:[|│║\"]|\\^l\\|)? *QUERY PLAN *[|│║\"]?");

    private final ExpandedTable expanded = new ExpandedTable();
    private @Nullable MarkupTable markup;
    private int ruleLength;
    private boolean cutBefore;
    private boolean framed;
    private boolean barAtEnd;
    private boolean bare;

    /// Whether the lines stand in a table of psql.
    boolean isFramed() {
        return framed;
    }

    Inner strip(String raw) {
        String plain = plain(framed ? raw.stripTrailing() : raw);
        String line = cutBefore ? plain : unquoted(plain);
        cutBefore = false;
        String content = line.strip();
        if (content.isEmpty()) {
            return new Inner("", false);
        }
        if (markup != null) {
            return inMarkup(markup, raw, content);
        }
        markup = MarkupTable.beginning(content);
        if (markup != null) {
            return END;
        }
        if (content.contains(HEADER) && HEADER_LINE.matcher(content).matches()) {
            framed = true;
            barAtEnd = isBar(content.charAt(content.length() - 1));
            return END;
        }
        if (isFooter(content)) {
            framed = false;
            barAtEnd = false;
            bare = false;
            ruleLength = 0;
            expanded.end();
            return END;
        }
        if (isRecord(content)) {
            expanded.record();
            return RULE;
        }
        if (isRule(content)) {
            ruleLength = framed && ruleLength == 0 ? line.length() : ruleLength;
            return RULE;
        }
        cutBefore = isCut(line);
        return row(raw, line);
    }

    private Inner row(String raw, String line) {
        if (cutBefore) {
            String text = inner(line.substring(0, line.length() - 1));
            return new Inner(text, false, WrappedRows.End.CUT, false);
        }
        boolean goesOn = framed && expanded.isCut(isBar(line.charAt(0)) ? line.substring(1) : line);
        String text = inner(line);
        if (expanded.isOpen()) {
            String blank = raw.endsWith(" ") && !raw.isBlank() ? " " : "";
            return new Inner(text + blank, false, WrappedRows.End.OPEN, goesOn);
        }
        int left = leftOfWidth(raw);
        return left == 0 || left == 1
                ? new Inner(text + " ".repeat(left), false, WrappedRows.End.FULL, false)
                : new Inner(text, false);
    }

    // How many columns of the table a row leaves empty; -1 where that tells nothing.
    private int leftOfWidth(String raw) {
        // Rows without border begin at the very left, and are marked where they are cut.
        bare |= framed && !barAtEnd && raw.charAt(0) != ' ';
        return framed && !bare ? ruleLength - (barAtEnd ? 2 : 1) - content(raw).length() : -1;
    }

    // What stands between the left edge and the right margin.
    private String content(String raw) {
        String text = raw.stripTrailing();
        boolean bar = barAtEnd && !text.isEmpty() && isBar(text.charAt(text.length() - 1));
        return bar ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    private Inner inMarkup(MarkupTable table, String raw, String content) {
        if (table.endsAt(content)) {
            markup = null;
            return END;
        }
        return new Inner(table.cell(raw), false);
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
                || ("(T<\\.".indexOf(first) >= 0 && FOOTER.matcher(content).matches());
    }

    private static boolean isRule(String content) {
        return "-+=|─┼═│┌└├╔╚╟[.2".indexOf(content.charAt(0)) >= 0
                && !content.startsWith("->")
                && RULE_LINE.matcher(content).matches();
    }

    private static boolean isRecord(String content) {
        return "-+*─┌├│|[2".indexOf(content.charAt(0)) >= 0 && RECORD.matcher(content).matches();
    }

    // Without a border, the mark of a wrapped row stands beyond the width and the next line has
    // none.
    private boolean isCut(String line) {
        return framed
                && ruleLength > 0
                && !expanded.isOpen()
                && line.length() == ruleLength + 1
                && WrappedRows.isMarked(line);
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
            framed = true;
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        if (expanded.begins(text)) {
            framed = true;
            text = expanded.value(text);
        } else if (framed && expanded.goesOn(text)) {
            text = expanded.value(text);
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

    /// A line without the mark of a value that goes on in the next row.
    static String withoutMark(String text) {
        boolean marked = text.endsWith("+") || text.endsWith("↵");
        return marked ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }
}
