package io.howdah.sql;

import java.util.Set;

/// The extent and the effect of psql's backslash commands.
final class MetaCommands {

    /// They send what has been typed so far.
    private static final Set<String> SENDING =
            Set.of(
                    "g",
                    "gx",
                    "gset",
                    "gexec",
                    "gdesc",
                    "watch",
                    "crosstabview",
                    "parse",
                    "sendpipeline");

    private static final Set<String> DISCARDING = Set.of("r", "reset");

    /// Their argument is the rest of the line, whatever it holds.
    private static final Set<String> WHOLE_LINE =
            Set.of("copy", "!", "h", "help", "ef", "ev", "sf", "sv");

    private MetaCommands() {}

    static boolean sends(String name) {
        return SENDING.contains(name);
    }

    static boolean discards(String name) {
        return DISCARDING.contains(name);
    }

    /// The name of the command whose backslash is at `from`.
    static String name(char[] text, int from, int to) {
        int end = nameEnd(text, from, to);
        return new String(text, from + 1, end - from - 1);
    }

    private static int nameEnd(char[] text, int from, int to) {
        int end = from + 1;
        while (end < to && !Chars.isSpace(text[end]) && text[end] != '\\') {
            end++;
        }
        return end;
    }

    /// Offset after the last argument of the command whose backslash is at `from`: at the line's end or
    /// at the next backslash outside quotes, without the space before it.
    static int end(char[] text, int from, int to) {
        int at = nameEnd(text, from, to);
        boolean wholeLine = WHOLE_LINE.contains(new String(text, from + 1, at - from - 1));
        while (at < to && text[at] != '\n' && (wholeLine || text[at] != '\\')) {
            boolean quote = text[at] == '\'' || text[at] == '"' || text[at] == '`';
            at = quote && !wholeLine ? quoteEnd(text, at, to) : at + 1;
        }
        while (at > from + 1 && Chars.isSpace(text[at - 1])) {
            at--;
        }
        return at;
    }

    /// Offset after the closing quote, or the line's end.
    private static int quoteEnd(char[] text, int from, int to) {
        char quote = text[from];
        int at = from + 1;
        while (at < to && text[at] != '\n') {
            if (text[at] == quote) {
                return at + 1;
            }
            at += quote == '\'' && text[at] == '\\' && at + 1 < to && text[at + 1] != '\n' ? 2 : 1;
        }
        return at;
    }

    /// Whether the command reads the lines that follow it: `\copy` with `from stdin` outside
    /// parentheses.
    static boolean readsInlineData(String name, String command) {
        if (!name.equals("copy")) {
            return false;
        }
        String arguments = command.substring("\\copy".length());
        Tokens tokens = new Lexer(true).lex(arguments);
        int depth = 0;
        boolean from = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.kind(i).isBlank()) {
                String word = tokens.text(i, arguments);
                depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
                if (from && word.equalsIgnoreCase("stdin")) {
                    return true;
                }
                from = depth == 0 && word.equalsIgnoreCase("from");
            }
        }
        return false;
    }
}
