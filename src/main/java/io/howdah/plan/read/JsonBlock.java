package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// Reads EXPLAIN (FORMAT JSON) line by line.
///
/// Takes more than JSON allows, because servers and people write more: names inside a list (MERGE
/// into a partitioned table prints them), missing and spare commas, strings that a terminal broke
/// into several lines.
final class JsonBlock implements Block {

    /// Said once for a plan.
    static final String BROKEN =
            "A value goes on in the next line: a blank may be missing or one too many where lines were broken.";

    private final Output output;
    private final StructuredPlan plan;
    private final JsonString string = new JsonString();
    private final StringBuilder literal = new StringBuilder();
    private @Nullable String text;
    private @Nullable String name;
    private boolean named;
    private int depth;
    private int number;
    private boolean broken;

    JsonBlock(Output output) {
        this.output = output;
        plan = new StructuredPlan(output::plan, message -> output.warn(number, message));
    }

    /// Whether JSON can begin with this line.
    static boolean starts(String content) {
        if (content.charAt(0) != '[' && content.charAt(0) != '{') {
            return false;
        }
        int at = 0;
        while (at < content.length() && "[{ +↵".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return at == content.length() || content.charAt(at) == '"';
    }

    @Override
    public Step line(String line, int number) {
        if (!named && !looksLikeJson(line)) {
            return Step.NOT_MINE;
        }
        this.number = number;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (string.isOpen()) {
                if (string.closes(c)) {
                    flush();
                    text = string.take();
                }
            } else if (c == '"') {
                i = openString(line, i);
            } else if (structure(c) && depth == 0) {
                trailing(line.substring(i + 1));
                return Step.DONE;
            }
        }
        if (!string.isOpen()) {
            endLiteral();
        } else if (!broken) {
            broken = true;
            output.warn(number, BROKEN);
        }
        return Step.TAKEN;
    }

    // Before the first name, a bracket may have been part of a sentence.
    private static boolean looksLikeJson(String line) {
        String content = line.strip();
        return content.isEmpty() || "[]{}\",:".indexOf(content.charAt(0)) >= 0;
    }

    /// Takes a character outside strings.
    ///
    /// @return whether it closed a group
    private boolean structure(char c) {
        switch (c) {
            case ':' -> {
                endLiteral();
                named = true;
                name = text;
                text = null;
            }
            case ',', ' ', '\t', '\r' -> {
                endLiteral();
                if (c == ',') {
                    flush();
                    name = null;
                }
            }
            case '{', '[' -> {
                endLiteral();
                flush();
                plan.open(name);
                name = null;
                depth++;
            }
            case '}', ']' -> {
                endLiteral();
                flush();
                name = null;
                plan.close();
                depth--;
                return true;
            }
            default -> literal.append(c);
        }
        return false;
    }

    // Most strings close in the same line and hold no escapes.
    private int openString(String line, int quote) {
        endLiteral();
        int end = line.indexOf('"', quote + 1);
        int escape = line.indexOf('\\', quote + 1);
        if (end < 0 || (escape >= 0 && escape < end)) {
            string.open();
            return quote;
        }
        flush();
        text = line.substring(quote + 1, end);
        return end;
    }

    // A string is a value unless a colon follows.
    private void flush() {
        if (text != null) {
            plan.value(name, text);
            name = null;
            text = null;
        }
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            flush();
            text = literal.toString();
            literal.setLength(0);
        }
    }

    private void trailing(String rest) {
        String text = rest.strip();
        if (!text.isEmpty() && !text.equals(",") && !text.equals(";")) {
            output.warn(number, "After the end of the JSON: " + Excerpt.of(text));
        }
    }

    @Override
    public void end() {
        if (depth > 0) {
            output.warn(number, "The JSON ends before it is complete; what came before was read.");
            if (string.isOpen()) {
                text = string.take();
            }
            endLiteral();
            flush();
        }
        plan.end();
    }
}
