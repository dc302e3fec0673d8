package io.howdah.plan.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in front of a plan and belongs to it: a log entry's duration, the query's text, the
/// EXPLAIN command that was typed.
final class Preamble {

    private enum Reading {
        NOTHING,
        /// After "plan:", before the query's text.
        ENTRY,
        QUERY,
        COMMAND
    }

    private static final Pattern COMMAND =
            Pattern.compile("(?:\\S*[=\\-*^'\"(][#>] *)?explain\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROMPT = Pattern.compile("^\\S*[=\\-*^'\"(][#>] ");

    /// EXPLAIN, or one of its options; applied until none is left.
    private static final Pattern OPTION =
            Pattern.compile(
                    "^\\s*(?:explain\\b|\\((?!\\s*(?:select|with|values|table|\\())[^)]*\\)|analy[sz]e\\b|verbose\\b)\\s*",
                    Pattern.CASE_INSENSITIVE);

    private static final String QUERY_TEXT = "Query Text: ";
    private static final String PARAMETERS = "Query Parameters: ";

    private final StringBuilder query = new StringBuilder();
    private Reading reading = Reading.NOTHING;
    private LogLine.@Nullable Entry entry;
    private @Nullable String parameters;

    void clear() {
        reading = Reading.NOTHING;
        entry = null;
        parameters = null;
        query.setLength(0);
    }

    boolean isOpen() {
        return reading != Reading.NOTHING;
    }

    /// Whether the plan that follows is part of a log entry.
    boolean isLogged() {
        return entry != null;
    }

    /// Whether lines belong to a query until a plan in text format begins.
    boolean isQuery() {
        return reading == Reading.QUERY;
    }

    void begin(LogLine.Entry entry) {
        clear();
        this.entry = entry;
        reading = Reading.ENTRY;
    }

    /// Takes a line if it belongs to the preamble.
    boolean take(String line) {
        String content = line.strip();
        if (content.startsWith(QUERY_TEXT) && reading != Reading.QUERY) {
            reading = Reading.QUERY;
            query.setLength(0);
            query.append(content, QUERY_TEXT.length(), content.length());
            return true;
        }
        return switch (reading) {
            case NOTHING -> command(content);
            case ENTRY -> content.isEmpty();
            case QUERY -> queryLine(line, content);
            case COMMAND -> commandLine(line);
        };
    }

    private boolean command(String content) {
        boolean starts = COMMAND.matcher(content).matches();
        if (starts) {
            query.setLength(0);
            query.append(PROMPT.matcher(content).replaceFirst(""));
            reading = Reading.COMMAND;
        }
        return starts;
    }

    private boolean commandLine(String line) {
        boolean terminated = query.charAt(query.length() - 1) == ';';
        if (!terminated) {
            query.append('\n').append(PROMPT.matcher(line.stripTrailing()).replaceFirst(""));
        }
        return !terminated;
    }

    private boolean queryLine(String line, String content) {
        if (content.startsWith(PARAMETERS)) {
            parameters = content.substring(PARAMETERS.length());
        } else {
            query.append('\n').append(line);
        }
        return true;
    }

    /// Gives a plan what was read, unless it brought its own.
    void applyTo(PlanDraft draft) {
        if (entry != null) {
            draft.put("Duration", entry.durationMs());
            if (!entry.prefix().isEmpty()) {
                draft.put("Log Prefix", entry.prefix());
            }
        }
        if (parameters != null) {
            draft.put("Query Parameters", parameters);
        }
        if (!query.isEmpty() && !draft.hasQuery()) {
            draft.put("Query Text", reading == Reading.COMMAND ? statement() : query.toString());
        }
    }

    private String statement() {
        int start = 0;
        var option = OPTION.matcher(query);
        boolean parenthesized = false;
        while (!parenthesized && option.region(start, query.length()).lookingAt()) {
            // What stands in parentheses after the options is the query itself.
            parenthesized = option.group().strip().startsWith("(");
            start = option.end();
        }
        String text = query.substring(start).strip();
        boolean terminated = text.endsWith(";");
        return terminated ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    /// The query's text as far as it was read.
    String text() {
        return query.toString();
    }
}
