package io.howdah.plan.read;

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

    private static final Pattern START =
            Pattern.compile(
                    "^\\S.*\\b(LOG|DETAIL|HINT|STATEMENT|CONTEXT|QUERY|ERROR|FATAL|PANIC|WARNING|NOTICE"
                            + "|INFO|DEBUG[1-5]?|LOCATION):  .*");

    private static final Pattern CSV_START =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d]* \\S+,");

    private LogLine() {}

    static @Nullable Entry entry(String line) {
        int end = line.indexOf(PLAN);
        int start = end < 0 ? -1 : line.lastIndexOf(DURATION, end);
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
        // The patterns are slow; most lines of a plan are indented.
        if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        return line.startsWith("{\"timestamp\":")
                || (line.contains(":  ") && START.matcher(line).matches())
                || (Character.isDigit(line.charAt(0)) && CSV_START.matcher(line).lookingAt());
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
