package io.howdah.ui.editor.check;

import io.howdah.query.ServerError;
import io.howdah.query.StatementCheck;
import io.howdah.query.Verdict;
import io.howdah.sql.Lexer;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.edit.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the server's verdict on a statement into a problem at its place in the text.
final class ProblemReader {

    /// Statements after which a name may mean something else.
    private static final Set<String> DEFINING =
            Set.of("create", "alter", "declare", "prepare", "import", "do");

    /// They do so with INTO.
    private static final Set<String> QUERIES = Set.of("select", "with");

    private final String statement;
    private final ScriptItem item;
    private final Tokens tokens;

    private ProblemReader(ScriptItem item) {
        this.item = item;
        this.statement = item.text();
        this.tokens = new Lexer(true).lex(statement);
    }

    /// The problem, if there is one.
    ///
    /// @param earlier the statements before it in the text: what they make exists once they have run
    static Optional<Problem> problem(ScriptItem item, Verdict verdict, List<ScriptItem> earlier) {
        return verdict instanceof Verdict.Refused(ServerError error)
                ? new ProblemReader(item).problem(error, earlier)
                : Optional.empty();
    }

    private Optional<Problem> problem(ServerError error, List<ScriptItem> earlier) {
        int first = tokenAt(error.position());
        int last = first;
        while (last + 2 < tokens.size() && isDot(last + 1) && isName(last) && isName(last + 2)) {
            last += 2;
        }
        if (StatementCheck.isUndefined(error) && isMade(first, last, earlier)) {
            return Optional.empty();
        }
        var range = new TextRange(tokens.start(first), tokens.end(last));
        String hint =
                Stream.of(error.detail(), error.hint())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
        return Optional.of(new Problem(range.moved(item.start()), sentence(error), hint));
    }

    private static String sentence(ServerError error) {
        String message = error.message();
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    /// The token that an error is about: the last one for an error at the end, the first when the server
    /// names no place.
    private int tokenAt(int position) {
        int token = position < 0 ? 0 : tokens.indexAt(Math.min(position, statement.length() - 1));
        boolean end = position >= statement.length();
        while (token > 0 && end && tokens.kind(token).isBlank()) {
            token--;
        }
        return token;
    }

    private boolean isDot(int token) {
        return tokens.text(token, statement).equals(".");
    }

    private boolean isName(int token) {
        return switch (tokens.kind(token)) {
            case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
            default -> false;
        };
    }

    /// Whether an earlier statement may make what is missing.
    private boolean isMade(int first, int last, List<ScriptItem> earlier) {
        Set<String> names =
                Stream.of(first, last)
                        .map(token -> folded(statement, tokens, token))
                        .collect(Collectors.toSet());
        return earlier.stream()
                .filter(step -> step.kind() == ScriptItem.Kind.STATEMENT)
                .anyMatch(step -> mentions(step.text(), names));
    }

    private static boolean mentions(String text, Set<String> names) {
        Tokens tokens = new Lexer(true).lex(text);
        String verb = tokens.size() > 0 ? folded(text, tokens, 0) : "";
        if (verb.equals("set")) {
            return finds(text, tokens, Set.of("search_path", "role", "authorization"));
        }
        boolean defines =
                DEFINING.contains(verb)
                        || (QUERIES.contains(verb) && finds(text, tokens, Set.of("into")));
        return defines && finds(text, tokens, names);
    }

    private static boolean finds(String text, Tokens tokens, Set<String> names) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean name =
                    switch (tokens.kind(i)) {
                        case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
                        default -> false;
                    };
            if (name && names.contains(folded(text, tokens, i))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text, Tokens tokens, int token) {
        String name = tokens.text(token, text);
        return tokens.kind(token) == TokenKind.QUOTED_IDENTIFIER && name.startsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name.toLowerCase(Locale.ROOT);
    }
}
