package io.howdah.sql.fingerprint;

import io.howdah.sql.Keywords;
import io.howdah.sql.Lexer;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns a statement's tokens into pieces, one by one.
final class Pieces {

    /// What needs no quotes.
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

    private static final Set<String> EXPLAIN_WORDS = Set.of("ANALYZE", "ANALYSE", "VERBOSE");

    private final String statement;
    private final Tokens tokens;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String statement) {
        this.statement = statement;
        tokens = new Lexer(true).lex(statement);
    }

    static List<Piece> of(String statement) {
        var reading = new Pieces(statement);
        for (int i = 0; i < reading.tokens.size(); i++) {
            reading.add(i);
        }
        List<Piece> pieces = reading.pieces;
        while (!pieces.isEmpty() && pieces.getLast().is(";")) {
            pieces.removeLast();
        }
        return withoutExplain(pieces);
    }

    private void add(int token) {
        String text = tokens.text(token, statement);
        switch (tokens.kind(token)) {
            case WHITESPACE, LINE_COMMENT, BLOCK_COMMENT, META_COMMAND, COPY_DATA -> {}
            case KEYWORD -> pieces.add(keyword(tokens.keyword(token), text));
            case IDENTIFIER -> pieces.add(name(text.toLowerCase(Locale.ROOT)));
            case QUOTED_IDENTIFIER -> pieces.add(name(quoted(text)));
            case STRING,
                    ESCAPE_STRING,
                    UNICODE_STRING,
                    BIT_STRING,
                    DOLLAR_STRING,
                    NUMBER,
                    PARAMETER ->
                    constant();
            case VARIABLE -> variable(text);
            case OPERATOR -> pieces.add(new Piece(Piece.Kind.OPERATOR, text));
            case PUNCTUATION, ERROR -> pieces.add(new Piece(Piece.Kind.SIGN, text));
        }
    }

    private static Piece keyword(int number, String text) {
        // Unreserved words are names more often than not.
        return Keywords.category(number) == Keywords.Category.UNRESERVED && !starts(text)
                ? name(text.toLowerCase(Locale.ROOT))
                : new Piece(Piece.Kind.WORD, text.toUpperCase(Locale.ROOT));
    }

    // The unreserved words that start or carry a statement read better in capitals.
    private static boolean starts(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "INSERT",
                    "UPDATE",
                    "DELETE",
                    "MERGE",
                    "SET",
                    "EXPLAIN",
                    "BY",
                    "OVER",
                    "PARTITION",
                    "RECURSIVE",
                    "EXECUTE" ->
                    true;
            default -> false;
        };
    }

    private static Piece name(String name) {
        return new Piece(Piece.Kind.NAME, name);
    }

    private static String quoted(String text) {
        String name = text.length() < 2 ? text : text.substring(1, text.length() - 1);
        return PLAIN_NAME.matcher(name).matches() && Keywords.find(name) <= 0 ? name : text;
    }

    // :"name" stands for a name, every other form for a value.
    private void variable(String text) {
        if (text.startsWith(":\"")) {
            pieces.add(name(text));
        } else {
            constant();
        }
    }

    private void constant() {
        dropSign();
        // Strings on several lines are one constant.
        if (pieces.isEmpty() || pieces.getLast() != Piece.CONSTANT) {
            pieces.add(Piece.CONSTANT);
        }
    }

    private void dropSign() {
        int size = pieces.size();
        boolean signed = size > 0 && (pieces.get(size - 1).is("-") || pieces.get(size - 1).is("+"));
        if (signed && (size == 1 || !pieces.get(size - 2).endsValue())) {
            pieces.removeLast();
        }
    }

    private static List<Piece> withoutExplain(List<Piece> pieces) {
        if (pieces.isEmpty() || !pieces.getFirst().is("EXPLAIN")) {
            return pieces;
        }
        int at = 1;
        if (at < pieces.size() && pieces.get(at).is("(") && !isQuery(pieces, at + 1)) {
            at = Groups.end(pieces, at);
        }
        while (at < pieces.size()
                && EXPLAIN_WORDS.contains(pieces.get(at).text().toUpperCase(Locale.ROOT))) {
            at++;
        }
        return new ArrayList<>(pieces.subList(at, pieces.size()));
    }

    private static boolean isQuery(List<Piece> pieces, int at) {
        return at < pieces.size()
                && (pieces.get(at).is("SELECT")
                        || pieces.get(at).is("(")
                        || pieces.get(at).is("WITH")
                        || pieces.get(at).is("VALUES"));
    }
}
