package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// Reads EXPLAIN in text format, line by line: joins lines that a terminal or a mail broke, and tells
/// where the plan ends and other text goes on.
final class TextBlock implements Block {

    /// A quote that is never closed must not swallow a whole log, line by line.
    private static final int LONGEST_VALUE = 1 << 18;

    private final Output output;
    private final TextPlan plan;
    private final BrokenLines broken = new BrokenLines();
    private @Nullable String pending;

    // The same without indentation: deep plans are mostly blanks, which are walked through once.
    private String pendingContent = "";
    private int pendingColumn;
    private int pendingNumber;
    private boolean confirmed;
    private boolean blank;
    private int rootColumn = -1;

    // Where the heading of a section below the tree stands; lines to the right of it are its own.
    private int sectionColumn = Integer.MAX_VALUE;

    /// @param expected whether what came before says that a plan follows, so that a node without
    ///     numbers needs no second line to be believed
    TextBlock(Output output, boolean expected) {
        this.output = output;
        plan = new TextPlan((message, line) -> output.warn(line, message));
        confirmed = expected;
    }

    /// Whether a plan in text format can begin with this line.
    static boolean starts(String content) {
        return content.startsWith("->  ")
                || startsAfterQuery(content)
                || TitleLine.isTitle(content)
                || isBroken(content);
    }

    /// Whether a plan can begin with this line after the text of its query.
    static boolean startsAfterQuery(String content) {
        return !content.startsWith("->") && NodeLine.hasNumbers(content);
    }

    // A root node that a narrow window broke within its numbers.
    private static boolean isBroken(String content) {
        if (!BrokenLines.opensNumbers(content)) {
            return false;
        }
        int cost = content.indexOf("  (cost=");
        int open = cost < 0 ? content.lastIndexOf(" (") : cost;
        return TitleLine.isTitle(content.substring(0, open).strip());
    }

    @Override
    public Step line(String line, int number) {
        String content = line.strip();
        if (content.isEmpty()) {
            blank = true;
            return Step.TAKEN;
        }
        int column = TextPlan.indentation(line, content);
        if (pending == null) {
            rootColumn = column;
            confirmed |= NodeLine.hasNumbers(content) || content.startsWith("->");
        } else if (!content.startsWith("->") && !joins(content)) {
            if (isOther(content, column)) {
                return Step.NOT_MINE;
            }
        } else if (!content.startsWith("->")) {
            pending = broken.join(pending, line, rootColumn);
            pendingContent = pending.strip();
            confirmed |= NodeLine.hasNumbers(pendingContent);
            return Step.TAKEN;
        }
        confirmed |= pending != null;
        hold(line, content, column);
        pendingNumber = number;
        return Step.TAKEN;
    }

    private boolean joins(String content) {
        return !blank
                && pending != null
                && pendingContent.length() < LONGEST_VALUE
                && BrokenLines.joins(pendingContent, content);
    }

    // Whether the plan ended before this line.
    private boolean isOther(String content, int column) {
        boolean toTheLeft = column <= rootColumn;
        if (NodeLine.hasNumbers(content) || (toTheLeft && TitleLine.isTitle(content))) {
            return toTheLeft || blank;
        }
        if (LineKind.isSummary(content) || (column > sectionColumn && !blank)) {
            return false;
        }
        return !LineKind.isPlanLine(content) || (toTheLeft && blank);
    }

    private void hold(String line, String content, int column) {
        flush();
        if (content.endsWith(":") && LineKind.isSummary(content)) {
            sectionColumn = column;
        } else if (column <= sectionColumn) {
            sectionColumn = Integer.MAX_VALUE;
        }
        pending = line;
        pendingContent = content;
        pendingColumn = column;
        blank = false;
        broken.saw(line);
    }

    private void flush() {
        if (pending != null) {
            plan.line(pendingContent, pendingColumn, pendingNumber);
        }
    }

    /// Says that the input holds nothing else, so that one title alone is a plan.
    void confirm() {
        confirmed = true;
    }

    @Override
    public void end() {
        flush();
        pending = null;
        if (confirmed && !plan.draft().isEmpty()) {
            output.plan(plan.draft());
        }
    }
}
