package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import io.howdah.plan.read.WrappedRows.End;
import io.howdah.plan.read.WrappedRows.Link;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes off what surrounds the lines of a plan: psql's tables in every style, quoting of mails,
/// marks of editors and terminals.
final class Frame {

    /// A line without its frame. A column of psql's margin may be left on the left.
    ///
    /// @param text null for a line that is all frame
    /// @param ends whether a result ends or begins here
    /// @param gap how many blanks it lacks to fill the width of the table
    record Inner(@Nullable String text, boolean ends, End end, Link link, int gap) {

        Inner(@Nullable String text, boolean ends) {
            this(text, ends, End.ROW, Link.ANY, 0);
        }
    }

    private static final Inner RULE = new Inner(null, false);
    private static final Inner END = new Inner(null, true);

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

    private final ExpandedTable expanded = new ExpandedTable();
    private @Nullable MarkupTable markup;
    private @Nullable PlanColumn column;
    private boolean exact;

    /// Whether the column has no head.
    private boolean bareColumn;

    /// Where a plan without a table begins.
    private int indent = -1;

    /// What stands in front of every line of a table that a mail quotes.
    private String quoting = "";

    private String head = "";
    private String rule = "";
    private String record = "";
    private int ruleLength;
    private boolean cutBefore;
    private boolean framed;
    private boolean barAtEnd;
    private boolean bare;

    /// Whether the lines stand in a table of psql.
    boolean isFramed() {
        return framed;
    }

    /// Whether the last line was taken apart by the place and width of its column.
    boolean isExact() {
        return exact;
    }

    Inner strip(String raw) {
        String plain = plain(raw);
        exact = false;
        if (column != null && column.goesOn()) {
            Inner inner = inColumn(column, plain);
            if (inner != null) {
                return inner;
            }
        }
        String unquoted =
                cutBefore || (column != null && quoting.isEmpty()) ? plain : unquoted(plain);
        String line = framed ? unquoted.stripTrailing() : unquoted;
        cutBefore = false;
        String content = line.strip();
        if (content.isEmpty()) {
            return blank(plain);
        }
        if (markup != null) {
            return inMarkup(markup, raw, content);
        }
        markup = MarkupTable.beginning(content);
        if (markup != null) {
            return END;
        }
        if (content.contains(HEADER) && HEADER_LINE.matcher(content).matches()) {
            Inner row = column != null && column.isNamed() ? inColumn(column, plain) : null;
            if (row != null) {
                return row;
            }
            framed = true;
            barAtEnd = isBar(content.charAt(content.length() - 1));
            begin(plain, unquoted);
            return END;
        }
        if (isFooter(content)) {
            framed = false;
            barAtEnd = false;
            bare = false;
            ruleLength = 0;
            expanded.end();
            begin("", "");
            return END;
        }
        if (isRecord(content)) {
            record = unquoted;
            expanded.record();
            return RULE;
        }
        if (isRule(content)) {
            ruleLength = framed && ruleLength == 0 ? line.length() : ruleLength;
            rule = head.isEmpty() ? "" : unquoted.stripTrailing();
            if (column != null) {
                column.rule(unquoted);
            }
            return RULE;
        }
        if (column == null) {
            bareColumn = !framed;
            column = column(unquoted, content);
        }
        Inner inner = column == null ? null : inColumn(column, plain);
        if (inner != null) {
            return inner;
        }
        cutBefore = isCut(line);
        return row(raw, line);
    }

    // Indentation that was cut, what keeps rows without border apart, or nothing.
    private Inner blank(String plain) {
        PlanColumn table = column;
        if (table == null || !table.takesBlank(plain)) {
            return table != null && table.isNamed() ? RULE : new Inner("", false);
        }
        Inner inner = inColumn(table, plain);
        return inner == null ? new Inner("", false) : inner;
    }

    // A table begins, or the one before has ended.
    private void begin(String plain, String unquoted) {
        column = null;
        head = unquoted;
        rule = "";
        record = "";
        quoting = plain.substring(0, plain.length() - unquoted.length());
    }

    private @Nullable PlanColumn column(String line, String content) {
        if (!rule.isEmpty()) {
            PlanColumn below = PlanColumn.below(rule, head.length() >= rule.length(), line);
            rule = "";
            head = "";
            return below;
        }
        int name = content.indexOf(PlanColumn.NAME);
        if (name == 0 || name == 2) {
            return expanded.begins(isBar(content.charAt(0)) ? content.substring(1) : content)
                    ? PlanColumn.named(record, line)
                    : null;
        }
        char last = line.charAt(line.length() - 1);
        boolean marked = " +↵….".indexOf(last) >= 0 || isBar(last);
        if (!marked || framed) {
            return null;
        }
        if (indent >= 0) {
            return PlanColumn.bare(line, indent);
        }
        return startsPlan(content) ? PlanColumn.bare(line, line.indexOf(content)) : null;
    }

    private static boolean startsPlan(String content) {
        int last = content.length() - 1;
        String text = last > 0 && isBar(content.charAt(0)) ? content.substring(1, last) : content;
        String first = withoutMark(WrappedRows.withoutMark(text)).strip();
        return !first.isEmpty()
                && (JsonBlock.starts(first)
                        || XmlBlock.starts(first)
                        || YamlBlock.starts(first)
                        || TextBlock.starts(first));
    }

    private @Nullable Inner inColumn(PlanColumn table, String plain) {
        if (!plain.startsWith(quoting)) {
            return null;
        }
        PlanColumn.Cell cell = table.cell(plain.substring(quoting.length()));
        if (cell == null) {
            return null;
        }
        framed = true;
        exact = true;
        return new Inner(cell.text(), false, cell.end(), cell.link(), cell.gap());
    }

    private Inner row(String raw, String line) {
        if (cutBefore) {
            String text = inner(line.substring(0, line.length() - 1));
            return new Inner(text, false, End.CUT, Link.ANY, 0);
        }
        boolean goesOn = framed && expanded.isCut(isBar(line.charAt(0)) ? line.substring(1) : line);
        String text = inner(line);
        if (expanded.isOpen()) {
            String blank = raw.endsWith(" ") && !raw.isBlank() ? " " : "";
            return new Inner(text + blank, false, End.OPEN, goesOn ? Link.CUT : Link.ANY, 0);
        }
        int left = leftOfWidth(raw);
        return left == 0 || left == 1
                ? new Inner(text + " ".repeat(left), false, End.FULL, Link.ANY, 0)
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
        return "-+=|─┼═│┌└├╔╚╟.".indexOf(content.charAt(0)) >= 0
                && !content.startsWith("->")
                && RULE_LINE.matcher(content).matches();
    }

    private static boolean isRecord(String content) {
        return "-+*─┌├│|[".indexOf(content.charAt(0)) >= 0 && RECORD.matcher(content).matches();
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

    /// Says that a plan has ended, and with it a table without head.
    void endPlan() {
        indent = -1;
        if (bareColumn) {
            column = null;
            bareColumn = false;
            framed = false;
        }
    }

    /// The first line of a plan. One that ends with psql's mark for a value that goes on tells that
    /// the lines were copied from a table without its head.
    String firstLine(String text, PlanFormat format) {
        if (column == null && format == PlanFormat.TEXT) {
            indent = text.length() - text.stripLeading().length();
        }
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
