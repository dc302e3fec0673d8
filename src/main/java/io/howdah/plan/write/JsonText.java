package io.howdah.plan.write;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes indented JSON, two blanks a level, as EXPLAIN does. The depth of plans is no limit: nothing
/// here calls itself.
final class JsonText {

    /// Further in, more blanks would help nobody and fill the disk.
    private static final int DEEPEST = 100;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean begun;

    JsonText open(char bracket) {
        separate();
        out.append(bracket);
        depth++;
        begun = false;
        return this;
    }

    JsonText open(String key, char bracket) {
        key(key).out.append(bracket);
        depth++;
        begun = false;
        return this;
    }

    JsonText close(char bracket) {
        depth--;
        out.append('\n').repeat("  ", Math.min(depth, DEEPEST)).append(bracket);
        begun = true;
        return this;
    }

    JsonText text(String key, String value) {
        key(key).quoted(value);
        return this;
    }

    JsonText number(String key, double value) {
        key(key).out.append(plain(value));
        return this;
    }

    JsonText number(String key, long value) {
        key(key).out.append(value);
        return this;
    }

    /// With so many decimals, as the server rounds it.
    JsonText number(String key, double value, int decimals) {
        key(key).out.append(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
        return this;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private JsonText key(String name) {
        separate();
        quoted(name);
        out.append(": ");
        return this;
    }

    private void separate() {
        if (begun) {
            out.append(',');
        }
        if (depth > 0) {
            out.append('\n').repeat("  ", Math.min(depth, DEEPEST));
        }
        begun = true;
    }

    private void quoted(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"', '\\' -> out.append('\\').append(letter);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ') {
                        out.append(String.format("\\u%04x", (int) letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
