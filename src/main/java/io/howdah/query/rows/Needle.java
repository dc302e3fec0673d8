package io.howdah.query.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of text or a regular expression to look for in values.
public final class Needle {

    /// Where it stands in a text: from `start` to before `end`.
    public record Span(int start, int end) {}

    private final String text;
    private final boolean exactCase;
    private final byte[] small;
    private final boolean ascii;
    private final Pattern pattern;

    private Needle(String text, boolean exactCase, Pattern pattern) {
        this.text = text;
        this.exactCase = exactCase;
        this.pattern = pattern;
        String folded = exactCase ? text : text.toLowerCase(Locale.ROOT);
        small = folded.getBytes(StandardCharsets.UTF_8);
        ascii = text.chars().allMatch(c -> c < 0x80);
    }

    /// Looks for the letters themselves.
    public static Needle text(String text, boolean exactCase) {
        int flags = Pattern.LITERAL | caseFlags(exactCase);
        return new Needle(text, exactCase, Pattern.compile(text, flags));
    }

    /// Looks for what a regular expression describes.
    ///
    /// @throws java.util.regex.PatternSyntaxException when it is none
    public static Needle expression(String expression, boolean exactCase) {
        return new Needle("", exactCase, Pattern.compile(expression, caseFlags(exactCase)));
    }

    private static int caseFlags(boolean exactCase) {
        return exactCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    private boolean isExpression() {
        return (pattern.flags() & Pattern.LITERAL) == 0;
    }

    /// Whether the value in the first bytes contains it.
    boolean isIn(byte[] value, int length) {
        if (isExpression() || !(ascii || exactCase)) {
            return pattern.matcher(new String(value, 0, length, StandardCharsets.UTF_8)).find();
        }
        int last = length - small.length;
        for (int start = 0; start <= last; start++) {
            if (isAt(value, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] value, int start) {
        for (int i = 0; i < small.length; i++) {
            int letter = value[start + i];
            if (!exactCase && letter >= 'A' && letter <= 'Z') {
                letter += 32;
            }
            if (letter != small[i]) {
                return false;
            }
        }
        return true;
    }

    /// Its first place in a text from `from` on.
    public Optional<Span> find(String in, int from) {
        Matcher matcher = pattern.matcher(in);
        return matcher.find(from) && matcher.end() > matcher.start()
                ? Optional.of(new Span(matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /// The letters that are looked for, "" for a regular expression.
    public String text() {
        return text;
    }
}
