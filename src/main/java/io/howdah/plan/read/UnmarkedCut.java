package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import java.util.Set;

/// Decides whether a row goes on in the next line where a table of psql marks nothing (line style
/// `old-ascii`): what lines of each format look like tells.
final class UnmarkedCut {

    /// A row is cut at one blank, or between two that separate properties.
    private static final int WIDEST_GAP = 2;

    /// Properties that only follow another one in the same line.
    private static final Set<String> SECOND =
            Set.of("Memory", "Disk", "Batches", "Memory Usage", "Disk Usage", "Maximum Storage");

    private UnmarkedCut() {}

    /// The format that a line belongs to, if it begins a plan.
    static PlanFormat format(String line) {
        String content = line.strip();
        if (content.startsWith("<")) {
            return PlanFormat.XML;
        }
        if (content.startsWith("[") || content.startsWith("{")) {
            return PlanFormat.JSON;
        }
        return YamlBlock.starts(content) ? PlanFormat.YAML : PlanFormat.TEXT;
    }

    /// @param before what is there of the row, without blanks at its end
    /// @param gap how many columns it leaves empty
    /// @param next the line after it, from where the column begins
    /// @param sameRow whether the table shows that both belong to one value
    static boolean goesOn(PlanFormat format, String before, int gap, String next, boolean sameRow) {
        // No line of a plan is blank: this is indentation.
        if (before.isBlank() || next.isBlank()) {
            return before.isBlank();
        }
        return switch (format) {
            case JSON -> json(before, gap, next);
            case XML -> xml(before, gap, next);
            case YAML -> yaml(before, next);
            case TEXT -> text(before, gap, next, sameRow);
        };
    }

    // Strings hold no line feeds, and only a comma separates two values.
    private static boolean json(String before, int gap, String next) {
        boolean open = isStringOpen(before);
        boolean literal =
                gap <= 0 && !before.isEmpty() && isLiteral(before.charAt(before.length() - 1));
        return open || (literal && isLiteral(next.charAt(0)));
    }

    private static boolean isLiteral(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '+';
    }

    static boolean isStringOpen(String line) {
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open && c == '\\') {
                i++;
            } else if (c == '"') {
                open = !open;
            }
        }
        return open;
    }

    // A line ends with a tag; after one that opens a group comes another, indented.
    private static boolean xml(String before, int gap, String next) {
        int tag = before.lastIndexOf('<');
        if (tag > before.lastIndexOf('>')) {
            return true;
        }
        if (!before.endsWith(">")) {
            return gap <= WIDEST_GAP;
        }
        boolean opens = !before.startsWith("</", tag) && !before.endsWith("/>");
        return gap <= WIDEST_GAP && opens && !next.stripLeading().startsWith("<");
    }

    // Only the first line of a plan stands at the margin.
    private static boolean yaml(String before, String next) {
        boolean margin = !next.startsWith("  ") && !next.startsWith("- ");
        return isStringOpen(before) || margin;
    }

    private static boolean text(String before, int gap, String next, boolean sameRow) {
        if (gap > WIDEST_GAP) {
            return false;
        }
        if (sameRow) {
            return true;
        }
        String content = next.strip();
        int column = next.indexOf(content);
        if (column < 2) {
            return column == 1 || !LineKind.isSummary(content);
        }
        int colon = content.indexOf(": ");
        if (column == 2 && gap == 0 && colon > 0 && SECOND.contains(content.substring(0, colon))) {
            return !before.startsWith("  Buffers:");
        }
        return !content.startsWith("->")
                && !LineKind.isPlanLine(content)
                && !LineKind.isSummary(content);
    }
}
