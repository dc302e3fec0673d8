package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import io.howdah.sql.format.Phrases.Context;
import java.util.List;
import java.util.Set;

/// What the first words of a statement or of a part in brackets tell about the rest.
final class StatementStart {

    /// Between CREATE and the word for the kind of object.
    private static final Set<String> KIND_OF_KIND =
            Set.of(
                    "CONSTRAINT",
                    "EVENT",
                    "FOREIGN",
                    "GLOBAL",
                    "LOCAL",
                    "OR",
                    "REPLACE",
                    "TEMP",
                    "TEMPORARY",
                    "UNIQUE",
                    "UNLOGGED");

    private final List<Lexeme> lexemes;

    StatementStart(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    /// Of the whole statement.
    Context context() {
        if (lexemes.isEmpty()) {
            return Context.LIST;
        }
        return switch (lexemes.getFirst().word()) {
            case "CREATE" ->
                    switch (created()) {
                        case "FUNCTION", "PROCEDURE" -> Context.ROUTINE;
                        case "TRIGGER" -> Context.TRIGGER;
                        case "POLICY" -> Context.POLICY;
                        case "RULE" -> Context.RULE;
                        case "INDEX", "STATISTICS" -> Context.INDEX;
                        default -> Context.LIST;
                    };
            case "GRANT", "REVOKE" -> Context.PRIVILEGE;
            case "ALTER" -> Alteration.head(lexemes) > 0 ? Context.ALTERATION : Context.LIST;
            default -> inside(0);
        };
    }

    /// The word for the kind of object that CREATE makes.
    private String created() {
        return lexemes.stream()
                .skip(1)
                .map(Lexeme::word)
                .filter(word -> !KIND_OF_KIND.contains(word))
                .findFirst()
                .orElse("");
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
        if (lexemes.getFirst().is("CREATE") && created().equals("TABLE")) {
            return lexemes.subList(0, at).stream().noneMatch(lexeme -> lexeme.is("("));
        }
        return false;
    }
}
