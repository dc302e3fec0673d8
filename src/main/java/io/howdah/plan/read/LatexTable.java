package io.howdah.plan.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// psql's tables in LaTeX, `latex` and `latex-longtable`: a row is a line, a line feed in it is `\\`.
final class LatexTable implements MarkupTable {

    private static final String COLUMN = "QUERY PLAN & ";
    private static final String GROUP = "\\raggedright{";
    private static final List<String> ROW_ENDS = List.of("} \\tabularnewline", " \\\\");

    /// What psql writes for characters that mean something to LaTeX.
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:text([a-z]+)\\{\\}|([~^])\\{\\}|([#$%&_{}])|(\\\\))");

    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?:\\\\(?:textit|small|multicolumn|hline|(?:top|mid|bottom)rule|end(?:firsthead|head|foot|lastfoot))\\b.*)?");

    static boolean begins(String content) {
        return content.startsWith("\\begin{tabular}") || content.startsWith("\\begin{longtable}");
    }

    @Override
    public boolean endsAt(String content) {
        return content.startsWith("\\end{");
    }

    @Override
    public @Nullable String cell(String line) {
        if (MARKUP.matcher(line.strip()).matches()) {
            return null;
        }
        String text = line.startsWith(COLUMN) ? line.substring(COLUMN.length()) : line;
        text = text.startsWith(GROUP) ? text.substring(GROUP.length()) : text;
        for (String end : ROW_ENDS) {
            if (text.endsWith(end)) {
                text = text.substring(0, text.length() - end.length());
                break;
            }
        }
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character((Matcher) found)));
    }

    private static String character(Matcher found) {
        String name = found.group(1);
        if (name != null) {
            return switch (name) {
                case "less" -> "<";
                case "greater" -> ">";
                case "bar" -> "|";
                case "backslash" -> "\\";
                default -> found.group();
            };
        }
        if (found.group(2) != null) {
            return found.group(2);
        }
        return found.group(3) == null ? "\n" : found.group(3);
    }
}
