package io.howdah.query.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads range values, `[1,10)`, `empty`, `(,"a b"]`, and multiranges, `{[1,3),[5,)}` (PostgreSQL manual,
/// "Range Input/Output").
public final class RangeText {

    /// One range that is not empty; a bound is null when there is none.
    public record Range(
            @Nullable String lower,
            boolean lowerIncluded,
            @Nullable String upper,
            boolean upperIncluded) {

        /// Its beginning for people.
        public String from() {
            return lower == null ? "without beginning" : lower;
        }

        /// Its end for people.
        public String to() {
            return upper == null ? "without end" : upper;
        }
    }

    private final String text;
    private int at;

    private RangeText(String text) {
        this.text = text;
    }

    /// The ranges of a value: none when it is empty. Nothing when the text is neither range nor
    /// multirange.
    public static Optional<List<Range>> read(String text) {
        if (text.equals("empty") || text.equals("{}")) {
            return Optional.of(List.of());
        }
        var reader = new RangeText(text);
        try {
            List<Range> ranges = new ArrayList<>();
            boolean many = text.startsWith("{");
            reader.at = many ? 1 : 0;
            do {
                ranges.add(reader.range());
            } while (many && text.charAt(reader.at++) == ',');
            boolean ended = reader.at == text.length();
            return ended ? Optional.of(ranges) : Optional.empty();
        } catch (StringIndexOutOfBoundsException e) {
            // The text ends inside of a range: it was cut, or is none.
            return Optional.empty();
        }
    }

    private Range range() {
        char open = text.charAt(at++);
        String lower = bound(",");
        at++;
        String upper = bound("])");
        char close = text.charAt(at++);
        if (open != '[' && open != '(') {
            throw new StringIndexOutOfBoundsException(at);
        }
        return new Range(lower, open == '[', upper, close == ']');
    }

    private @Nullable String bound(String ends) {
        var value = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        while (quoted || ends.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            any = true;
            if (c == '"') {
                boolean doubled = quoted && text.charAt(at) == '"';
                if (doubled) {
                    value.append(text.charAt(at++));
                } else {
                    quoted = !quoted;
                }
            } else {
                value.append(c == '\\' ? text.charAt(at++) : c);
            }
        }
        return any ? value.toString() : null;
    }
}
