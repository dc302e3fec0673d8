package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import io.howdah.plan.read.WrappedRows.End;
import io.howdah.plan.read.WrappedRows.Link;
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

    private final ExpandedTable expanded = new ExpandedTable();
    private @Nullable MarkupTable markup;
    private final BareColumn bareColumn = new BareColumn();
    private @Nullable PlanColumn column;
    private boolean exact;

    private boolean headless;

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

    Inner strip(String raw, int number) {
        String plain = FrameLine.plain(raw);
        exact = false;
        if (column != null && column.goesOn()) {
            Inner inner = inColumn(column, plain);
            if (inner != null) {
                return inner;
            }
        }
        String unquoted =
                cutBefore || (column != null && quoting.isEmpty())
                        ? plain
                        : FrameLine.unquoted(plain);
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
        if (FrameLine.isHeader(content)) {
            Inner row = column != null && column.isNamed() ? inColumn(column, plain) : null;
            if (row != null) {
                return row;
            }
            framed = true;
            barAtEnd = FrameLine.isBar(content.charAt(content.length() - 1));
            begin(plain, unquoted);
            return END;
        }
        if (FrameLine.isFooter(content)) {
            framed = false;
            barAtEnd = false;
            bare = false;
            ruleLength = 0;
            expanded.end();
            begin("", "");
            return END;
        }
        if (FrameLine.isRecord(content)) {
            record = unquoted;
            expanded.record();
            return RULE;
        }
        if (FrameLine.isRule(content)) {
            ruleLength = framed && ruleLength == 0 ? line.length() : ruleLength;
            rule = head.isEmpty() ? "" : unquoted.stripTrailing();
            if (column != null) {
                column.rule(unquoted);
            }
            return RULE;
        }
        if (column == null) {
            headless = !framed;
            column = column(unquoted, content, number);
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

    private @Nullable PlanColumn column(String line, String content, int number) {
        if (!rule.isEmpty()) {
            PlanColumn below = PlanColumn.below(rule, head.length() >= rule.length(), line);
            rule = "";
            head = "";
            return below;
        }
        int name = content.indexOf(PlanColumn.NAME);
        if (name == 0 || name == 2) {
            return expanded.begins(
                            FrameLine.isBar(content.charAt(0)) ? content.substring(1) : content)
                    ? PlanColumn.named(record, line)
                    : null;
        }
        return framed ? null : bareColumn.of(line, content, number);
    }

    /// The number of a line that was taken as it was and should not have been, or 0.
    int takeDoubtful() {
        return bareColumn.takeDoubtful();
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
        boolean goesOn =
                framed
                        && expanded.isCut(
                                FrameLine.isBar(line.charAt(0)) ? line.substring(1) : line);
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
        return framed && !bare
                ? ruleLength - (barAtEnd ? 2 : 1) - FrameLine.content(raw, barAtEnd).length()
                : -1;
    }

    private Inner inMarkup(MarkupTable table, String raw, String content) {
        if (table.endsAt(content)) {
            markup = null;
            return END;
        }
        return new Inner(table.cell(raw), false);
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

    private String inner(String line) {
        String text = line;
        if (FrameLine.isBar(text.charAt(0))) {
            text = text.substring(1).stripTrailing();
            barAtEnd = true;
        }
        if (barAtEnd && !text.isEmpty() && FrameLine.isBar(text.charAt(text.length() - 1))) {
            framed = true;
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        if (expanded.begins(text)) {
            framed = true;
            text = expanded.value(text);
        } else if (framed && expanded.goesOn(text)) {
            text = expanded.value(text);
        }
        return framed ? FrameLine.withoutMark(text) : text;
    }

    /// Says that a plan has ended, and with it a table without head.
    void endPlan() {
        bareColumn.endPlan();
        if (headless) {
            column = null;
            headless = false;
            framed = false;
        }
    }

    /// The first line of a plan. One that ends with psql's mark for a value that goes on tells that
    /// the lines were copied from a table without its head.
    String firstLine(String text, PlanFormat format) {
        if (column == null && format == PlanFormat.TEXT) {
            bareColumn.planBegins(text);
        }
        String inner = text.stripTrailing();
        boolean marked = inner.endsWith("+") || inner.endsWith("↵");
        if (format == PlanFormat.TEXT || !marked) {
            return text;
        }
        framed = true;
        return FrameLine.withoutMark(inner);
    }
}
