package io.howdah.plan.read;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Joins the rows that psql's `wrapped` format broke: a dot or ellipsis ends the first part and
/// begins the next.
final class WrappedRows {

    private static final String MARKS = ".…";

    private final ObjIntConsumer<String> lines;
    private @Nullable String held;
    private int heldNumber;

    /// @param lines takes whole lines and their numbers
    WrappedRows(ObjIntConsumer<String> lines) {
        this.lines = lines;
    }

    void line(String line, int number) {
        if (held != null) {
            if (!line.isEmpty() && MARKS.indexOf(line.charAt(0)) >= 0) {
                String joined = held.substring(0, held.length() - 1) + line.substring(1);
                held = null;
                take(joined, heldNumber);
                return;
            }
            flush();
        }
        take(line, number);
    }

    private void take(String line, int number) {
        boolean marked = !line.isEmpty() && MARKS.indexOf(line.charAt(line.length() - 1)) >= 0;
        if (marked) {
            held = line;
            heldNumber = number;
        } else {
            lines.accept(line, number);
        }
    }

    void flush() {
        if (held != null) {
            String line = held;
            held = null;
            lines.accept(line, heldNumber);
        }
    }
}
