package io.howdah.report;

/// Text for HTML: a name is never markup, and control and direction characters cannot disguise one.
final class Html {

    private Html() {}

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(codePoint -> {
                    switch (codePoint) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        case '\n', '\t' -> escaped.appendCodePoint(codePoint);
                        default ->
                                escaped.appendCodePoint(isHarmless(codePoint) ? codePoint : 0xFFFD);
                    }
                });
        return escaped.toString();
    }

    private static boolean isHarmless(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
