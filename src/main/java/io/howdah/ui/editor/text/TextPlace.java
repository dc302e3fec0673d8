package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextLines;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a text as a person writes it: `line` or `line:column`, counted from 1.
final class TextPlace {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)(?:\\s*[:,]\\s*(\\d+))?");

    private TextPlace() {}

    /// Its offset; a number that is too large means the last. Nothing for what is no place.
    static OptionalInt offset(String written, TextLines lines) {
        Matcher numbers = WRITTEN.matcher(written.strip());
        if (!numbers.matches()) {
            return OptionalInt.empty();
        }
        int line = Math.clamp(number(numbers.group(1)) - 1, 0, lines.count() - 1);
        int column = numbers.group(2) == null ? 1 : number(numbers.group(2));
        return OptionalInt.of(
                lines.start(line) + Math.clamp(column - 1, 0, lines.line(line).length()));
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(digits));
    }
}
