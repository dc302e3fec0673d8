package io.howdah.report;

import java.util.Locale;

/// Writes SVG elements. Text and attribute values are escaped, so a name is never markup.
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    /// Opens an element; attributes are name, value, name, value.
    Svg open(String name, Object... attributes) {
        start(name, attributes);
        out.append(">\n");
        depth++;
        return this;
    }

    Svg close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /// An element without content.
    Svg empty(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    /// An element with nothing but text.
    Svg text(String name, String text, Object... attributes) {
        start(name, attributes);
        out.append('>').append(escape(text)).append("</").append(name).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// A coordinate with at most two decimals.
    static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("0$", "");
    }

    private void start(String name, Object... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Double d ? number(d) : escape(value.toString()))
                    .append('"');
        }
    }

    private StringBuilder indent() {
        return out.repeat(' ', depth);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(codePoint -> {
                    switch (codePoint) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default ->
                                escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
                    }
                });
        return escaped.toString();
    }

    /// The characters that XML 1.0 can hold.
    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= ' '
                        && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)
                        && codePoint != 0xFFFE
                        && codePoint != 0xFFFF);
    }
}
