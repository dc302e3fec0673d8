package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import io.howdah.plan.read.WrappedRows.End;
import io.howdah.plan.read.WrappedRows.Link;
import org.jspecify.annotations.Nullable;

/// Where psql's table holds the plan: the place and width of its one column. They tell exactly what
/// is text, what is padding and what is a mark (`print_aligned_text` and `print_aligned_vertical` in
/// psql's `print.c`).
final class PlanColumn {

    /// A line of the column.
    ///
    /// @param gap how many blanks are missing at its end to fill the width, if that is known
    record Cell(String text, End end, Link link, int gap) {}

    static final String NAME = "QUERY PLAN";
    private static final int UNKNOWN = -1;
    private static final String BARS = "|│║";
    private static final String CUTS = ".…";
    private static final String FEEDS = "+↵";
    private static final char CUT_BEFORE = ';';
    private static final String MARGIN = " :" + CUT_BEFORE + BARS;

    private final int start;
    private final boolean barred;
    private final boolean named;
    private final boolean blanksKept;
    private int width;
    private int lastWidth;
    private boolean lastBlank;
    private @Nullable PlanFormat format;
    private boolean marked;
    private boolean goesOn;

    private PlanColumn(int start, int width, boolean barred, boolean named, boolean blanksKept) {
        this.start = start;
        this.width = width;
        this.barred = barred;
        this.named = named;
        this.blanksKept = blanksKept;
    }

    /// The column below a heading, or null when this is none of psql's tables.
    ///
    /// @param rule the line below the heading
    /// @param blanksKept whether the heading still has the blanks at its end
    /// @param first the first line of the values
    static @Nullable PlanColumn below(String rule, boolean blanksKept, String first) {
        String line = rule.strip();
        int start = rule.indexOf(line);
        int indent = first.length() - first.stripLeading().length() - start;
        if (indent < 0 || first.isBlank()) {
            return null;
        }
        if (isBar(first.charAt(start))) {
            boolean closed =
                    isBar(first.stripTrailing().charAt(first.stripTrailing().length() - 1));
            boolean ruled = "+├╟╠|".indexOf(line.charAt(0)) >= 0 && line.length() > 4;
            return closed && ruled
                    ? new PlanColumn(start + 2, line.length() - 4, true, false, blanksKept)
                    : null;
        }
        if (line.chars().distinct().count() > 1 || indent > 1) {
            return null;
        }
        return new PlanColumn(start + indent, line.length() - 2 * indent, false, false, blanksKept);
    }

    /// The column of an expanded table.
    ///
    /// @param record the line above the first row, where there is one
    /// @param first a line that begins with the column's name, after a bar or not
    static @Nullable PlanColumn named(String record, String first) {
        int name = first.indexOf(NAME);
        int end = name + NAME.length();
        if (end >= first.length() || first.charAt(end) != ' ') {
            return null;
        }
        boolean barred = name >= 2 && isBar(first.charAt(name - 2));
        boolean separated = end + 1 < first.length() && isBar(first.charAt(end + 1));
        int start = separated ? end + 3 : end + 1;
        String line = first.stripTrailing();
        if (barred) {
            int bar = line.length() - 1;
            return isBar(line.charAt(bar)) && bar - 1 - start > 0
                    ? new PlanColumn(start, bar - 1 - start, true, true, true)
                    : null;
        }
        var column = new PlanColumn(start, UNKNOWN, false, true, true);
        column.rule(record);
        return column;
    }

    /// Takes a line between two rows, which is as long as they are wide.
    void rule(String line) {
        boolean trimmed = line.isEmpty() || Character.isDigit(line.charAt(line.length() - 1));
        if (named && !barred && width == UNKNOWN && !trimmed) {
            // "* Record 1" is one column short.
            int missing = line.startsWith("*") ? 1 : 0;
            int between = DisplayWidth.of(line) - start + missing;
            width = between > 0 ? between : UNKNOWN;
        }
    }

    /// The column of a table without a heading, or null where nothing tells that there is one.
    ///
    /// @param first the line that begins the plan, or one that was cut
    /// @param start where the plan begins
    static @Nullable PlanColumn bare(String first, int start) {
        String line = first.stripTrailing();
        int end = line.length();
        if (end <= start) {
            return null;
        }
        if (isBar(line.charAt(start)) && end - start > 2) {
            boolean margin = line.charAt(start + 1) == ' ';
            int width = end - 1 - (start + 2) - 1;
            return margin && width > 0 && isBar(line.charAt(end - 1))
                    ? new PlanColumn(start + 2, width, true, false, true)
                    : null;
        }
        char last = first.charAt(first.length() - 1);
        String content = FrameLine.withoutMark(WrappedRows.withoutMark(line)).strip();
        // A name in YAML is followed by one blank, and a terminal may cut text at one.
        boolean blank =
                switch (UnmarkedCut.format(content)) {
                    case TEXT -> false;
                    case YAML -> first.endsWith("  ");
                    case JSON -> last == ' ' && content.length() == 1;
                    case XML -> last == ' ' && content.endsWith(">");
                };
        boolean impossible = (last == ' ' || last == '.') && NodeLine.endsWithMark(first);
        boolean tag = last == '.' && isOpenTag(line);
        return FEEDS.indexOf(last) >= 0 || last == '…' || blank || impossible || tag
                ? new PlanColumn(
                        start, DisplayWidth.of(first.substring(start)) - 1, false, false, true)
                : null;
    }

    private static boolean isOpenTag(String line) {
        return line.indexOf('<') >= 0 && line.indexOf('>') < 0;
    }

    /// Whether the last line said that its value goes on.
    boolean goesOn() {
        return goesOn;
    }

    boolean isNamed() {
        return named;
    }

    /// Whether a line of blanks is indentation that was cut, since it fills the width. Rows of an
    /// expanded table without border are kept apart by one, too.
    boolean takesBlank(String line) {
        boolean full = line.length() >= start + Math.max(width, 1);
        return full && (!named || format != PlanFormat.TEXT || lastBlank);
    }

    /// Takes a line apart.
    ///
    /// @return null if it does not fit into the column
    @Nullable Cell cell(String raw) {
        String line = barred ? withoutBar(raw) : raw;
        int from = line == null ? 0 : DisplayWidth.index(line, start);
        if (line == null || (from >= line.length() && !goesOn)) {
            return null;
        }
        Link link = link(line.substring(0, from));
        if (link == null) {
            return null;
        }
        String rest = line.substring(from);
        if (width == UNKNOWN) {
            learnWidth(rest, link);
        }
        lastWidth = DisplayWidth.of(rest);
        lastBlank = rest.isBlank();
        format = format == null ? UnmarkedCut.format(rest) : format;
        if (width == UNKNOWN) {
            goesOn = false;
            return new Cell(rest, End.MAYBE, link, WrappedRows.UNKNOWN_GAP);
        }
        int to = DisplayWidth.index(rest, width);
        String text = rest.substring(0, to);
        String beyond = rest.substring(to);
        if (beyond.length() > 1 && !beyond.substring(1).isBlank()) {
            return null;
        }
        return cell(text, beyond.isEmpty() ? '\n' : beyond.charAt(0), link);
    }

    // What stands beyond the width: a mark, a blank or nothing.
    private @Nullable Cell cell(String text, char mark, Link link) {
        boolean cut = CUTS.indexOf(mark) >= 0;
        boolean feed = FEEDS.indexOf(mark) >= 0;
        if (!cut && !feed && mark != ' ' && mark != '\n') {
            return null;
        }
        goesOn = cut || feed;
        marked |= goesOn;
        if (cut) {
            return new Cell(text, End.CUT, link, 0);
        }
        String content = text.stripTrailing();
        // Blanks are left off at the end of a value, so that one that fills its line ends there.
        boolean ends = mark == '\n' && !barred && !named && blanksKept;
        return new Cell(
                content,
                feed || marked || ends ? End.WHOLE : End.MAYBE,
                link,
                width - DisplayWidth.of(content));
    }

    // A mark to the left says that one ends the line before.
    private void learnWidth(String rest, Link link) {
        boolean first = format == null && !rest.isEmpty();
        boolean feed = first && FEEDS.indexOf(rest.charAt(rest.length() - 1)) >= 0;
        if (feed || link == Link.MARKED_CUT) {
            width = (feed ? DisplayWidth.of(rest) : lastWidth) - 1;
            marked = true;
        }
    }

    private @Nullable Link link(String margin) {
        boolean cut = !margin.isEmpty() && CUTS.indexOf(margin.charAt(margin.length() - 1)) >= 0;
        String left = cut ? margin.substring(0, margin.length() - 1) : margin;
        boolean row = named && left.contains(NAME);
        for (int i = 0; i < left.length() && !row; i++) {
            char c = left.charAt(i);
            boolean fits = named ? MARGIN.indexOf(c) >= 0 : c == ' ' || c == '\t' || isBar(c);
            if (!fits) {
                return null;
            }
        }
        if (cut) {
            return Link.MARKED_CUT;
        }
        if (named && left.indexOf(CUT_BEFORE) >= 0) {
            return Link.CUT;
        }
        if (row) {
            return Link.ROW;
        }
        boolean feed = named && (marked || left.indexOf(':') >= 0);
        return feed ? Link.ROW : named ? Link.SAME_ROW : Link.ANY;
    }

    private @Nullable String withoutBar(String raw) {
        String line = raw.stripTrailing();
        int last = line.length() - 1;
        return last > start && isBar(line.charAt(last)) ? line.substring(0, last) : null;
    }

    private static boolean isBar(char c) {
        return BARS.indexOf(c) >= 0;
    }
}
