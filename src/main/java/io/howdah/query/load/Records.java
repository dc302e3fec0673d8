package io.howdah.query.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The records of a file, one after the other, each as bytes of UTF-8 in the form that COPY's CSV format
/// reads with [#delimiter] and [#quote].
///
/// What is told of a record is good until the next call of [#next].
abstract class Records implements Closeable {

    /// Tells where the records go before the first one is read.
    ///
    /// @param width how many columns the file has
    void aim(LoadTarget target, int width) {}

    /// Goes to the next record; false behind the last one.
    abstract boolean next() throws IOException;

    /// The line or row of the file that the record begins on, from 1.
    abstract long line();

    /// Why the record cannot be loaded whatever the table is, "" when it can.
    abstract String problem();

    abstract int fields();

    abstract byte[] bytes();

    /// Where a field begins in [#bytes], its quotes included.
    abstract int start(int field);

    abstract int end(int field);

    /// Whether the field has a quote in its midst, which COPY would take for the beginning of a quoted part.
    abstract boolean isStray(int field);

    abstract char delimiter();

    abstract char quote();

    abstract String nullText();

    /// How numbers and dates are written.
    Notation notation() {
        return Notation.STANDARD;
    }

    /// How much of the file has been read, from 0 to 1.
    abstract double progress();

    int start() {
        return start(0);
    }

    int end() {
        return end(fields() - 1);
    }

    /// The record as it stands in the file.
    final String raw() {
        return new String(bytes(), start(), end() - start(), StandardCharsets.UTF_8);
    }

    /// The field's value, null for NULL.
    final @Nullable String value(int field) {
        int from = start(field);
        int to = end(field);
        boolean quoted = quote() != 0 && to - from >= 2 && bytes()[from] == quote();
        if (!quoted || isStray(field)) {
            String text = new String(bytes(), from, to - from, StandardCharsets.UTF_8);
            return text.equals(nullText()) ? null : text;
        }
        String inner = new String(bytes(), from + 1, to - from - 1, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == quote()) {
                boolean doubled = i + 1 < inner.length() && inner.charAt(i + 1) == quote();
                if (!doubled) {
                    continue;
                }
                i++;
            }
            text.append(c);
        }
        return text.toString();
    }
}
