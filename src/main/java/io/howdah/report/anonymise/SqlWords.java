package io.howdah.report.anonymise;

import io.howdah.sql.Keywords;
import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Replaces the names and constants of SQL text, of whole statements as of the conditions that
/// EXPLAIN prints; comments go.
final class SqlWords {

    /// Words of EXPLAIN that stand between expressions.
    private static final Set<String> PLAN_WORDS =
            Set.of(
                    "subplan",
                    "initplan",
                    "hashed",
                    "alternatives",
                    "rescan",
                    "returns",
                    "public",
                    "excluded",
                    "pg_catalog");

    /// `col1` of a subplan, and `$0`.
    private static final Pattern SUBPLAN_COLUMN = Pattern.compile("col\\d+");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Set<String> BEFORE_TABLES =
            Set.of("from", "join", "into", "update", "table");

    private final Names names;
    private final String text;
    private final Tokens tokens;
    private final StringBuilder out = new StringBuilder();
    private String before = "";
    private TokenKind beforeKind = TokenKind.WHITESPACE;

    /// Whether the name of a type goes on: `::public.order_state`.
    private boolean inType;

    private SqlWords(Names names, String text) {
        this.names = names;
        this.text = text;
        tokens = new Lexer(true).lex(text);
    }

    static String replaced(Names names, String text) {
        var words = new SqlWords(names, text);
        for (int i = 0; i < words.tokens.size(); i++) {
            words.add(i);
        }
        return words.out.toString();
    }

    private void add(int token) {
        String word = tokens.text(token, text);
        TokenKind kind = tokens.kind(token);
        switch (kind) {
            case WHITESPACE -> out.append(word);
            case LINE_COMMENT -> out.append(word.endsWith("\n") ? "\n" : "");
            case BLOCK_COMMENT -> out.append(' ');
            case KEYWORD -> out.append(keyword(tokens.keyword(token), word, token));
            case IDENTIFIER -> out.append(identifier(word.toLowerCase(Locale.ROOT), token));
            case QUOTED_IDENTIFIER -> out.append(identifier(unquoted(word), token));
            case STRING, ESCAPE_STRING, UNICODE_STRING, BIT_STRING, DOLLAR_STRING ->
                    out.append('\'').append(constant(content(word))).append('\'');
            case NUMBER -> out.append(isSubplanNumber() ? word : names.number(word));
            case VARIABLE, META_COMMAND, COPY_DATA -> out.append(":").append(names.text(word));
            case ERROR -> out.append(names.text(word));
            case OPERATOR, PARAMETER, PUNCTUATION -> out.append(word);
        }
        if (!kind.isBlank()) {
            before = word.toLowerCase(Locale.ROOT);
            beforeKind = kind;
            inType = before.equals("::") || (inType && (before.equals(".") || next(token) == '.'));
        }
    }

    // `SubPlan 3` and `InitPlan 1`.
    private boolean isSubplanNumber() {
        return before.equals("subplan") || before.equals("initplan") || before.equals("cte");
    }

    /// A word that may be a name is one where it is known as such.
    private String keyword(int number, String word, int token) {
        String name = word.toLowerCase(Locale.ROOT);
        boolean canBeName = Keywords.category(number) != Keywords.Category.RESERVED;
        return canBeName && names.knows(name) && next(token) != '('
                ? identifier(name, token)
                : word;
    }

    private String identifier(String name, int token) {
        if (isKept(name, token)) {
            return tokens.text(token, text);
        }
        if (names.knows(name)) {
            return names.name(name, Names.Kind.COLUMN);
        }
        return names.name(name, kind(token));
    }

    private boolean isKept(String name, int token) {
        boolean collation = before.equals("collate");
        boolean type = inType || next(token) == '(' || beforeKind == TokenKind.IDENTIFIER;
        return collation
                || PLAN_WORDS.contains(name)
                || (before.equals(".") && SUBPLAN_COLUMN.matcher(name).matches())
                || (BuiltinNames.contains(name) && type && !names.knows(name))
                || (BuiltinNames.contains(name) && (inType || next(token) == '('));
    }

    private Names.Kind kind(int token) {
        char next = next(token);
        if (next == '(') {
            return BEFORE_TABLES.contains(before) || before.equals("with")
                    ? Names.Kind.TABLE
                    : Names.Kind.FUNCTION;
        }
        if (inType) {
            return next == '.' ? Names.Kind.SCHEMA : Names.Kind.TYPE;
        }
        if (BEFORE_TABLES.contains(before)) {
            return next == '.' ? Names.Kind.SCHEMA : Names.Kind.TABLE;
        }
        return next == '.' ? Names.Kind.ALIAS : Names.Kind.COLUMN;
    }

    /// The first character of the next token that is no blank, or a blank at the end.
    private char next(int token) {
        for (int i = token + 1; i < tokens.size(); i++) {
            if (!tokens.kind(i).isBlank()) {
                return text.charAt(tokens.start(i));
            }
        }
        return ' ';
    }

    /// Wildcards at the ends and the braces of arrays stay: they decide how the text can be searched.
    private String constant(String content) {
        if (content.isEmpty()) {
            return "";
        }
        if (content.length() > 1 && content.startsWith("{") && content.endsWith("}")) {
            return array(content.substring(1, content.length() - 1));
        }
        int from = 0;
        int to = content.length();
        while (from < to && isWildcard(content.charAt(from))) {
            from++;
        }
        while (to > from && isWildcard(content.charAt(to - 1))) {
            to--;
        }
        String middle = content.substring(from, to);
        return content.substring(0, from) + replaced(middle) + content.substring(to);
    }

    private String array(String items) {
        var text = new StringBuilder("{");
        for (String item : items.split(",")) {
            text.append(text.length() > 1 ? "," : "").append(replaced(item));
        }
        return text.append('}').toString();
    }

    private String replaced(String value) {
        if (value.isEmpty()) {
            return "";
        }
        return DIGITS.matcher(value).matches() ? names.number(value) : names.text(value);
    }

    private static boolean isWildcard(char c) {
        return c == '%' || c == '_';
    }

    private static String unquoted(String word) {
        int from = word.indexOf('"') + 1;
        int to = word.endsWith("\"") && word.length() > from ? word.length() - 1 : word.length();
        return word.substring(from, to).replace("\"\"", "\"");
    }

    private static String content(String word) {
        int from = word.indexOf('\'');
        if (word.startsWith("$")) {
            int tag = word.indexOf('$', 1) + 1;
            return word.substring(tag, Math.max(tag, word.length() - tag));
        }
        int to = word.endsWith("'") && word.length() > from + 1 ? word.length() - 1 : word.length();
        return word.substring(from + 1, to);
    }
}
