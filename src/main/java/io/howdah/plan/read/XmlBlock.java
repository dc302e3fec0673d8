package io.howdah.plan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Reads EXPLAIN (FORMAT XML) line by line: elements, text and the five entities are all it uses.
final class XmlBlock implements Block {

    private final Output output;
    private final StructuredPlan plan;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean inTag;
    // The innermost element has no group yet: it may be a plain value.
    private @Nullable String leaf;
    private int number;

    XmlBlock(Output output) {
        this.output = output;
        plan = new StructuredPlan(output::plan, message -> output.warn(number, message));
    }

    /// Whether XML can begin with this line.
    static boolean starts(String content) {
        return content.startsWith("<explain")
                || content.startsWith("<?xml")
                || content.startsWith("<Query>")
                || content.startsWith("<Plan>");
    }

    @Override
    public Step line(String line, int number) {
        this.number = number;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inTag) {
                if (c != '>') {
                    tag.append(c);
                } else if (endTag() && path.isEmpty()) {
                    trailing(line.substring(i + 1));
                    return Step.DONE;
                }
            } else if (c == '<') {
                inTag = true;
            } else {
                text.append(c);
            }
        }
        (inTag ? tag : text).append('\n');
        return Step.TAKEN;
    }

    private void trailing(String rest) {
        if (!rest.isBlank()) {
            output.warn(number, "After the end of the XML: " + Excerpt.of(rest));
        }
    }

    // Whether the tag closed an element.
    private boolean endTag() {
        String content = tag.toString().strip();
        tag.setLength(0);
        inTag = false;
        if (content.startsWith("?") || content.startsWith("!")) {
            return false;
        }
        if (content.startsWith("/")) {
            close(content.substring(1).strip());
            return true;
        }
        boolean empty = content.endsWith("/");
        int end = 0;
        while (end < content.length()
                && !Character.isWhitespace(content.charAt(end))
                && content.charAt(end) != '/') {
            end++;
        }
        open(content.substring(0, end));
        if (empty) {
            close(content.substring(0, end));
        }
        return empty;
    }

    private void open(String element) {
        openLeaf();
        text.setLength(0);
        path.push(element);
        leaf = element;
    }

    private void openLeaf() {
        if (leaf != null) {
            plan.open(XmlNames.property(leaf));
            if (!text.toString().isBlank()) {
                plan.value(null, decoded());
            }
            leaf = null;
        }
    }

    private void close(String element) {
        if (!path.contains(element)) {
            output.warn(number, "An element is closed that is not open: " + Excerpt.of(element));
            return;
        }
        while (!path.element().equals(element)) {
            output.warn(number, "An element is not closed: " + Excerpt.of(path.element()));
            closeInnermost();
        }
        closeInnermost();
    }

    private void closeInnermost() {
        String element = path.pop();
        if (leaf == null) {
            plan.close();
        } else {
            leaf = null;
            String name = XmlNames.property(element);
            if (text.toString().isBlank()) {
                plan.open(name);
                plan.close();
            } else {
                plan.value(name, decoded());
            }
        }
        text.setLength(0);
    }

    private String decoded() {
        return XmlNames.text(text.toString());
    }

    @Override
    public void end() {
        if (!path.isEmpty()) {
            output.warn(number, "The XML ends before it is complete; what came before was read.");
            openLeaf();
        }
        plan.end();
    }
}
