package io.howdah.plan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Reads EXPLAIN (FORMAT YAML) line by line. The server writes a small part of YAML: block mappings
/// and lists, flow lists of strings, strings quoted as in JSON.
final class YamlBlock implements Block {

    /// A quote that is never closed must not swallow a whole log, line by line.
    private static final int LONGEST_VALUE = 1 << 18;

    private final Output output;
    private final StructuredPlan plan;

    /// The columns of the groups that are open.
    private final Deque<Integer> columns = new ArrayDeque<>();

    // A quoted string that goes on in the next line.
    private @Nullable StringBuilder broken;
    private int number;
    private boolean told;

    YamlBlock(Output output) {
        this.output = output;
        plan = new StructuredPlan(output::plan, message -> output.warn(number, message));
    }

    /// Whether a plan in YAML can begin with this line.
    static boolean starts(String content) {
        String entry = content.startsWith("- ") ? content.substring(2).strip() : content;
        return entry.equals("Plan:")
                || entry.startsWith("Node Type: \"")
                || entry.startsWith("Query Text: \"");
    }

    @Override
    public Step line(String line, int number) {
        this.number = number;
        if (broken != null) {
            broken.append(line);
            String whole = broken.toString();
            broken = null;
            return entry(whole);
        }
        return line.isBlank() ? Step.TAKEN : entry(line);
    }

    private Step entry(String line) {
        String content = line.strip();
        int column = TextPlan.indentation(line, content);
        if (!isEntry(content)) {
            return Step.NOT_MINE;
        }
        if (content.length() < LONGEST_VALUE && isBroken(content)) {
            broken = new StringBuilder(line);
            if (!told) {
                told = true;
                output.warn(number, JsonBlock.BROKEN);
            }
            return Step.TAKEN;
        }
        while (content.equals("-") || content.startsWith("- ")) {
            closeFrom(column);
            String rest = content.substring(1).strip();
            int colon = colon(rest);
            if (colon < 0 && !rest.startsWith("- ")) {
                scalar(null, rest);
                return Step.TAKEN;
            }
            plan.open(null);
            columns.push(column);
            column += content.length() - rest.length();
            content = rest;
        }
        closeFrom(column);
        int colon = colon(content);
        String name = content.substring(0, colon);
        String value = content.substring(Math.min(content.length(), colon + 1)).strip();
        if (value.isEmpty()) {
            plan.open(name);
            columns.push(column);
        } else {
            scalar(name, value);
        }
        return Step.TAKEN;
    }

    private static boolean isEntry(String content) {
        return content.startsWith("- ") || content.equals("-") || colon(content) > 0;
    }

    // The end of a name: names hold no colon and are not quoted.
    private static int colon(String content) {
        if (content.startsWith("\"") || content.startsWith("[")) {
            return -1;
        }
        int colon = content.indexOf(": ");
        return colon < 0 && content.endsWith(":") ? content.length() - 1 : colon;
    }

    private static boolean isBroken(String content) {
        boolean open = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (open && c == '\\') {
                i++;
            } else if (c == '"') {
                open = !open;
            }
        }
        return open;
    }

    private void scalar(@Nullable String name, String value) {
        if (value.startsWith("[")) {
            plan.open(name);
            flowItems(value);
            plan.close();
        } else {
            plan.value(name, JsonString.decode(value));
        }
    }

    // ["a", "b"]
    private void flowItems(String list) {
        var string = new JsonString();
        for (int i = 1; i < list.length(); i++) {
            if (string.isOpen()) {
                if (string.closes(list.charAt(i))) {
                    plan.value(null, string.take());
                }
            } else if (list.charAt(i) == '"') {
                string.open();
            }
        }
    }

    private void closeFrom(int column) {
        while (!columns.isEmpty() && columns.element() >= column) {
            columns.pop();
            plan.close();
        }
    }

    @Override
    public void end() {
        if (broken != null) {
            output.warn(number, "The YAML ends before it is complete; what came before was read.");
            String rest = broken + "\"";
            broken = null;
            entry(rest);
        }
        plan.end();
    }
}
