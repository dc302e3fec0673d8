package io.howdah.plan.read;

import java.util.Set;

/// Lines outside plans: reported once for every run of them, so that prose around a plan is one
/// remark.
final class Skipped {

    private static final Set<String> COMMAND_TAGS =
            Set.of("SET", "BEGIN", "ROLLBACK", "COMMIT", "EXPLAIN", "Timing is on.", "```", "text");

    private final Sink sink;
    private boolean any;
    private int first;
    private int last;
    private String text = "";

    Skipped(Sink sink) {
        this.sink = sink;
    }

    void add(int number, String line) {
        String content = line.strip();
        if (content.isEmpty() || COMMAND_TAGS.contains(content) || content.startsWith("```")) {
            return;
        }
        any = true;
        if (first == 0) {
            first = number;
            text = content;
        }
        last = number;
    }

    /// Whether anything was skipped.
    boolean any() {
        return any;
    }

    /// Reports the run that ends here.
    void flush() {
        if (first > 0) {
            String lines =
                    first == last ? "This line is" : "Lines %d to %d are".formatted(first, last);
            sink.warning(new Warning(first, lines + " not part of a plan: " + Excerpt.of(text)));
            first = 0;
        }
    }
}
