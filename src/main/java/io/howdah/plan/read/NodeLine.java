package io.howdah.plan.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a node's line in text format: its title and the numbers in parentheses at its end.
final class NodeLine {

    private static final String COST = "(cost=";
    private static final String ACTUAL = "(actual ";
    private static final String NEVER = "(never executed)";

    /// One of the two groups, or both.
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?:\\(cost=\\d+\\.\\d\\d\\.\\.\\d+\\.\\d\\d rows=\\d+ width=\\d+\\) ?)?"
                            + "(?:\\((?:never executed|actual (?:time=\\d+\\.\\d{3}\\.\\.\\d+\\.\\d{3} )?rows=\\d+(?:\\.\\d\\d)? loops=\\d+)\\))?");

    /// The same with any number of digits, as people shorten them.
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:\\(cost=[\\d.]+\\.\\.[\\d.]+ rows=[\\d.]+ width=\\d+\\) *)?"
                            + "(?:\\((?:never executed|actual (?:time=[\\d.]+\\.\\.[\\d.]+ )?rows=[\\d.]+ loops=\\d+)\\))?");

    private NodeLine() {}

    /// Whether the line ends with a node's numbers.
    static boolean hasNumbers(String content) {
        if (content.endsWith(NEVER)) {
            return true;
        }
        int rows = content.endsWith(")") ? content.lastIndexOf("rows=") : -1;
        if (rows < 0) {
            return false;
        }
        int open = Math.max(opening(content, COST), opening(content, ACTUAL));
        return open > 0 && open < rows && !LineKind.isProperty(content);
    }

    /// Whether the numbers at the end of a line are right as far as they go.
    @SuppressWarnings("JdkObsolete") // Only the matcher knows that more input could still match.
    static boolean mayBeNumbers(String line) {
        int cost = line.lastIndexOf(COST);
        int open = cost < 0 ? line.lastIndexOf(ACTUAL) : cost;
        if (open < 0) {
            return true;
        }
        Matcher numbers = NUMBERS.matcher(line.substring(open));
        return numbers.matches() || numbers.hitEnd();
    }

    /// Whether the dot at the end of a line cannot be part of its numbers, so that it is a mark.
    static boolean endsWithMark(String line) {
        return BrokenLines.opensNumbers(line.substring(0, line.length() - 1))
                && !LineKind.isProperty(line.strip())
                && !mayBeNumbers(line);
    }

    /// Whether a node's line has no numbers, or whole ones.
    static boolean isWhole(String content) {
        int cost = opening(content, COST);
        int open = cost < 0 ? opening(content, ACTUAL) : cost;
        return open < 0 || WHOLE.matcher(content).region(open, content.length()).matches();
    }

    // An alias may look like numbers, but then it stands in quotes.
    private static int opening(String content, String start) {
        int open = content.lastIndexOf(start);
        boolean quoted = false;
        for (int at = content.indexOf('"');
                at >= 0 && at < open;
                at = content.indexOf('"', at + 1)) {
            quoted = !quoted;
        }
        return quoted ? -1 : open;
    }

    /// @param content the line without its arrow and surrounding blanks
    static void read(String content, NodeDraft node) {
        String title = content;
        if (title.endsWith(NEVER)) {
            node.put("Actual Loops", "0");
            title = cut(title, title.length() - NEVER.length());
        } else {
            int actual = opening(title, ACTUAL);
            if (actual >= 0) {
                readActual(title.substring(actual + ACTUAL.length()), node);
                title = cut(title, actual);
            }
        }
        int cost = opening(title, COST);
        if (cost >= 0) {
            readCost(title.substring(cost + 1), node);
            title = cut(title, cost);
        }
        TitleLine.read(title, node);
    }

    private static String cut(String text, int end) {
        return text.substring(0, end).stripTrailing();
    }

    private static void readCost(String text, NodeDraft node) {
        Pairs.read(
                unclosed(text),
                (key, value) -> {
                    switch (key) {
                        case "cost" -> putSpan(value, "Startup Cost", "Total Cost", node);
                        case "rows" -> node.put("Plan Rows", value);
                        case "width" -> node.put("Plan Width", value);
                        default -> node.keep(key, value);
                    }
                });
    }

    /// Reads `time=0.01..0.02 rows=3 loops=1`, of a node or a worker.
    static void readActual(String text, MeasuredDraft into) {
        Pairs.read(
                unclosed(text),
                (key, value) -> {
                    switch (key) {
                        case "time" ->
                                putSpan(value, "Actual Startup Time", "Actual Total Time", into);
                        case "rows" -> into.put("Actual Rows", value);
                        case "loops" -> into.put("Actual Loops", value);
                        default -> into.keep(key, value);
                    }
                });
    }

    private static void putSpan(String value, String first, String second, MeasuredDraft into) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            into.put(second, value);
        } else {
            into.put(first, value.substring(0, dots));
            into.put(second, value.substring(dots + 2));
        }
    }

    private static String unclosed(String text) {
        return text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
    }
}
