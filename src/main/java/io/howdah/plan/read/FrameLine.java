package io.howdah.plan.read;

import java.util.regex.Pattern;

/// Tells what a line is that surrounds the lines of a plan: a heading, a rule, a footer, a bar.
final class FrameLine {

    private static final String HEADER = "QUERY PLAN";
    private static final String BARS = "|│║";

    /// Rules between rows, `-[ RECORD 1 ]---` and `* Record 1` included.
    private static final Pattern RULE_LINE =
            Pattern.compile("(?=.*[-=─═])[-+=|─┼═╪│┌┐└┘├┤┬┴╔╗╚╝╟╢ ]{3,}|\\.{4}");

    private static final Pattern RECORD = Pattern.compile("[-+*─┌├│| ]*\\[? ?(?i:record) \\d+.*");

    /// `(8 rows)` in any language, and psql's `Time: 1.234 ms`.
    private static final Pattern FOOTER =
            Pattern.compile(
                    "(?:<p>|\\\\noindent )?\\([\\p{L} :]*\\d+[\\p{L} ]*\\)(?:<br />| \\\\\\\\)?|</p>|\\\\noindent|\\.(?:LP|DS L|DE)|Time: [\\d.,]+ ms.*");

    private static final Pattern HEADER_LINE = Pattern.compile("[|│║\"]? *QUERY PLAN *[|│║\"]?");

    private FrameLine() {}

    static boolean isHeader(String content) {
        return content.contains(HEADER) && HEADER_LINE.matcher(content).matches();
    }

    // The fence of a code block in Markdown ends a plan as a footer does.
    static boolean isFooter(String content) {
        char first = content.charAt(0);
        return content.startsWith("```")
                || ("(T<\\.".indexOf(first) >= 0 && FOOTER.matcher(content).matches());
    }

    static boolean isRule(String content) {
        return "-+=|─┼═│┌└├╔╚╟.".indexOf(content.charAt(0)) >= 0
                && !content.startsWith("->")
                && RULE_LINE.matcher(content).matches();
    }

    static boolean isRecord(String content) {
        return "-+*─┌├│|[".indexOf(content.charAt(0)) >= 0
                && !content.startsWith("->")
                && RECORD.matcher(content).matches();
    }

    static boolean isBar(char c) {
        return BARS.indexOf(c) >= 0;
    }

    static String plain(String raw) {
        String line = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return LogLine.withoutSyslog(line.replace('\u00A0', ' '));
    }

    // "> > text"
    static String unquoted(String line) {
        int at = 0;
        while (at < line.length()
                && line.charAt(at) == '>'
                && (at + 1 == line.length() || " >".indexOf(line.charAt(at + 1)) >= 0)) {
            at += at + 1 < line.length() && line.charAt(at + 1) == ' ' ? 2 : 1;
        }
        return line.substring(at);
    }

    /// Whether a plan begins in a line, its bars and marks taken off.
    static boolean startsPlan(String content) {
        int last = content.length() - 1;
        String text = last > 0 && isBar(content.charAt(0)) ? content.substring(1, last) : content;
        String first = withoutMark(WrappedRows.withoutMark(text)).strip();
        return !first.isEmpty()
                && (JsonBlock.starts(first)
                        || XmlBlock.starts(first)
                        || YamlBlock.starts(first)
                        || TextBlock.starts(first));
    }

    /// A line without the mark of a value that goes on in the next row.
    static String withoutMark(String text) {
        boolean marked = text.endsWith("+") || text.endsWith("↵");
        return marked ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    // What stands between the left edge and the right margin.
    static String content(String raw, boolean barAtEnd) {
        String text = raw.stripTrailing();
        boolean bar = barAtEnd && !text.isEmpty() && isBar(text.charAt(text.length() - 1));
        return bar ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }
}
