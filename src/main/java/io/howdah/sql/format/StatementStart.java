package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import io.howdah.sql.format.Phrases.Context;
import java.util.List;

/// What the first words of a statement or of a part in brackets tell about the rest.
final class StatementStart {

    private static final int FEW = 6;

    private final List<Lexeme> lexemes;

    StatementStart(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    /// Of the whole statement.
    Context context() {
        if (!lexemes.isEmpty() && lexemes.getFirst().is("CREATE")) {
            boolean routine = early("FUNCTION") || early("PROCEDURE") || early("TRIGGER");
            return routine ? Context.DEFINITION : Context.LIST;
        }
        return inside(0);
    }

    private boolean early(String word) {
        return lexemes.stream().limit(FEW).anyMatch(lexeme -> lexeme.is(word));
    }

    /// Of the part that begins at `at`.
    Context inside(int at) {
        int first = at;
        while (first < lexemes.size() && lexemes.get(first).is("(")) {
            first++;
        }
        if (first == lexemes.size() || lexemes.get(first).kind() != TokenKind.KEYWORD) {
            return Context.LIST;
        }
        if (Phrases.VERBS.contains(lexemes.get(first).word())) {
            return Context.QUERY;
        }
        boolean window =
                Phrases.matches(lexemes, first, List.of("PARTITION", "BY"))
                        || Phrases.matches(lexemes, first, List.of("ORDER", "BY"));
        return window ? Context.WINDOW : Context.LIST;
    }

    /// Whether the bracket at `at` opens the columns of a new table.
    boolean listsColumns(int at) {
        if (lexemes.getFirst().is("CREATE") && early("TABLE")) {
            return lexemes.subList(0, at).stream().noneMatch(lexeme -> lexeme.is("("));
        }
        return false;
    }
}
