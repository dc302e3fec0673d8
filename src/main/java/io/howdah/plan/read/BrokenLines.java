package io.howdah.plan.read;

/// Decides whether a line only carries on the one before it, because a terminal or a mail program
/// broke it, and puts the two together.
final class BrokenLines {

    private static final int NARROWEST = 40;

    /// Windows and mails are hardly ever narrower.
    private static final int USUAL = 60;

    private int longest;

    /// Remembers a line as it came.
    void saw(String line) {
        longest = Math.max(longest, line.length());
    }

    /// @param before the line before without indentation, as far as it was put together
    /// @param content the line without indentation; not an arrow
    static boolean joins(String before, String content) {
        if (before.equals("->") || opensNumbers(before)) {
            return true;
        }
        boolean node = before.startsWith("->") || NodeLine.hasNumbers(before);
        if (isNumbers(content) && (node || TitleLine.isTitle(before))) {
            return true;
        }
        if (node && !NodeLine.hasNumbers(before)) {
            boolean goesOn = NodeLine.hasNumbers(content) || opensNumbers(content);
            return goesOn && !LineKind.isPlanLine(content);
        }
        return !node && !LineKind.isSummary(before) && isOpen(before, content);
    }

    /// Whether a line ends within a node's numbers: `Limit  (cost=0.00..1.0`, `Limit  (co`.
    static boolean opensNumbers(String line) {
        int open = line.lastIndexOf(" (");
        if (open <= 0 || line.indexOf(')', open) >= 0) {
            return false;
        }
        String numbers = line.substring(open + 1);
        return begins(numbers, "(cost=") || begins(numbers, "(actual ");
    }

    private static boolean begins(String text, String start) {
        return text.startsWith(start) || start.startsWith(text);
    }

    private static boolean isNumbers(String content) {
        return content.startsWith("(cost=")
                || content.startsWith("(actual ")
                || content.startsWith("(never executed)");
    }

    private static boolean isOpen(String before, String content) {
        int colon = before.indexOf(": ");
        if (colon < 0) {
            return false;
        }
        if (before.endsWith(",") || before.endsWith(" AND") || before.endsWith(" OR")) {
            return true;
        }
        boolean ownLine = LineKind.isSummary(content) || LineKind.isPlanLine(content);
        return Balance.isOpen(before, colon + 2) || !ownLine;
    }

    /// @param rootColumn the column where the plan's lines begin
    String join(String previous, String line, int rootColumn) {
        if (isBrokenLiteral(previous, line)) {
            saw(line);
            int margin = 0;
            while (margin < rootColumn && margin < line.length() && line.charAt(margin) == ' ') {
                margin++;
            }
            return previous + "\n" + line.substring(margin);
        }
        String rest = line.startsWith(" ") ? " " + line.strip() : line.stripTrailing();
        boolean apart = rest.startsWith(" ") || previous.endsWith(" ");
        boolean full = previous.length() >= NARROWEST && previous.length() >= longest;
        saw(line);
        return apart || (full && !needsBlank(previous, rest))
                ? previous + rest
                : previous + " " + rest;
    }

    // A line feed within a quoted value, if a window or a mail had had room for one word more.
    private boolean isBrokenLiteral(String previous, String line) {
        String content = line.strip();
        int blank = content.indexOf(' ');
        int word = blank < 0 ? content.length() : blank;
        int last = previous.length() - previous.lastIndexOf('\n') - 1;
        int colon = previous.indexOf(": ");
        return last + 1 + word < Math.max(longest, USUAL)
                && colon >= 0
                && !NodeLine.hasNumbers(previous)
                && Balance.isQuoteOpen(previous, colon + 2);
    }

    // A line that filled the width was cut where it was; others at a blank.
    private static boolean needsBlank(String previous, String rest) {
        char last = previous.charAt(previous.length() - 1);
        char next = rest.isEmpty() ? ' ' : rest.charAt(0);
        boolean words = previous.endsWith(" AND") || previous.endsWith(" OR") || last == ',';
        boolean numbers = opensNumbers(previous) && Character.isDigit(last);
        return words || (numbers && Character.isLetter(next)) || (last == ')' && next == '(');
    }
}
