package io.howdah.plan.read;

/// Decides whether a line only carries on the one before it, because a terminal or a mail program
/// broke it, and puts the two together.
final class BrokenLines {

    private static final int NARROWEST = 40;

    private int longest;

    /// Remembers a line as it came.
    void saw(String line) {
        longest = Math.max(longest, line.length());
    }

    /// @param previous the line before, as far as it was put together
    /// @param line the line as it came
    /// @param content the line without indentation; not an arrow
    boolean joins(String previous, String line, String content) {
        String before = previous.strip();
        if (before.equals("->") || opensNumbers(before)) {
            return true;
        }
        boolean node = before.startsWith("->") || NodeLine.hasNumbers(before);
        if (isNumbers(content) && (node || TitleLine.isTitle(before))) {
            return true;
        }
        if (node && !NodeLine.hasNumbers(before)) {
            return NodeLine.hasNumbers(content) && !LineKind.isPlanLine(content);
        }
        return !node && !LineKind.isSummary(before) && isOpen(before, content);
    }

    // "(cost=0.00..1.0" or "(actual time=0.0" without its end
    private static boolean opensNumbers(String line) {
        int open = Math.max(line.lastIndexOf("(cost="), line.lastIndexOf("(actual"));
        return open > 0 && line.indexOf(')', open) < 0;
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

    String join(String previous, String line) {
        boolean full = previous.length() >= NARROWEST && previous.length() >= longest;
        String separator = full || line.startsWith(" ") ? "" : " ";
        String rest = line.startsWith(" ") ? " " + line.strip() : line.stripTrailing();
        String joined = previous + separator + rest;
        if (full && !separates(previous, rest)) {
            joined = previous + " " + rest;
        }
        saw(line);
        return joined;
    }

    // Whether nothing is needed between the parts of a line that filled the width.
    private static boolean separates(String previous, String rest) {
        char last = previous.charAt(previous.length() - 1);
        boolean inNumbers =
                Math.max(previous.lastIndexOf("(cost="), previous.lastIndexOf("(actual")) >= 0;
        boolean name = Character.isLetter(rest.charAt(0)) || rest.charAt(0) == '(';
        return !(inNumbers && name && Character.isDigit(last))
                && !(last == ')' && rest.charAt(0) == '(');
    }
}
