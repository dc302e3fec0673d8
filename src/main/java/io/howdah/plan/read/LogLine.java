package io.howdah.plan.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognizes the lines of server logs, as far as auto_explain needs it.
final class LogLine {

    /// The first line of an entry that holds a plan.
    ///
    /// @param prefix what log_line_prefix put in front
    /// @param durationMs of the whole statement
    /// @param csv whether the entry is a quoted field of a CSV log
    /// @param rest what follows in the same line
    record Entry(String prefix, String durationMs, boolean csv, String rest) {}

    private static final String DURATION = "duration: ";
    private static final String PLAN = " ms  plan:";

    private static final Pattern SYSLOG =
            Pattern.compile("^\\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ \\S+: \\[\\d+-\\d+\\] ?");

    private static final String AFTER_LEVEL = ":  ";

    private static final Set<String> LEVELS =
            Set.of(
                    "LOG",
                    "DETAIL",
                    "HINT",
                    "STATEMENT",
                    "CONTEXT",
                    "QUERY",
                    "ERROR",
                    "FATAL",
                    "PANIC",
                    "WARNING",
                    "NOTICE",
                    "INFO",
                    "LOCATION",
                    "DEBUG",
                    "DEBUG1",
                    "DEBUG2",
                    "DEBUG3",
                    "DEBUG4",
                    "DEBUG5");

    private static final Pattern CSV_START =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d]* \\S+,");

    private LogLine() {}

    static @Nullable Entry entry(String line) {
        int end = line.indexOf(PLAN);
        // The two share a blank, and a damaged line may have nothing between them.
        int start = end < 0 ? -1 : line.lastIndexOf(DURATION, end - DURATION.length());
        if (start < 0) {
            return null;
        }
        String duration = line.substring(start + DURATION.length(), end);
        if (Numbers.parse(duration) == null) {
            return null;
        }
        boolean csv = start > 0 && line.charAt(start - 1) == '"';
        String prefix = line.substring(0, csv ? start - 1 : start).strip();
        return new Entry(prefix, duration, csv, line.substring(end + PLAN.length()));
    }

    /// Whether a line begins an entry of whatever kind.
    static boolean starts(String line) {
        if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        return isJson(line) || hasLevel(line) || isCsv(line);
    }

    // A word such as LOG in front of a colon and two blanks.
    private static boolean hasLevel(String line) {
        for (int at = line.indexOf(AFTER_LEVEL); at > 0; at = line.indexOf(AFTER_LEVEL, at + 1)) {
            int start = at;
            while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
                start--;
            }
            if (LEVELS.contains(line.substring(start, at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a line is an entry of a log in JSON.
    static boolean isJson(String line) {
        return line.startsWith("{\"timestamp\":");
    }

    /// Whether a line begins an entry of a CSV log.
    static boolean isCsv(String line) {
        return !line.isEmpty()
                && Character.isDigit(line.charAt(0))
                && CSV_START.matcher(line).lookingAt();
    }

    /// Takes off what a syslog daemon puts in front of every line.
    static String withoutSyslog(String line) {
        if (line.length() < 20 || line.charAt(3) != ' ' || line.charAt(9) != ':') {
            return line;
        }
        Matcher matcher = SYSLOG.matcher(line);
        return matcher.find() ? line.substring(matcher.end()).replace("#011", "\t") : line;
    }
}
