package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import io.howdah.sql.format.Phrases.Context;
import java.util.List;
import java.util.Set;

/// The statement in which the reader stands: where its next clause may begin.
final class Scope {

    /// Behind these, at their top level, a query may follow.
    private static final Set<String> LEADS_TO_QUERY =
            Set.of("CREATE", "DECLARE", "EXPLAIN", "PREPARE");

    private final List<Lexeme> lexemes;
    private final boolean leads;
    private Context context;
    private int begin;
    private String verb = "";

    Scope(List<Lexeme> lexemes, Context context, int begin) {
        this.lexemes = lexemes;
        this.context = context;
        this.begin = begin;
        leads =
                begin < lexemes.size()
                        && (context == Context.LIST || context == Context.ROUTINE)
                        && LEADS_TO_QUERY.contains(lexemes.get(begin).word());
    }

    boolean beginsAt(int at) {
        return at == begin;
    }

    /// How many tokens from `at` on are the phrase that begins a clause; 0 for none.
    int phrase(int at, ClauseList list) {
        Lexeme lexeme = lexemes.get(at);
        if (lexeme.kind() != TokenKind.KEYWORD) {
            return 0;
        }
        if (leads && context != Context.QUERY && isQueryAt(at)) {
            context = Context.QUERY;
            begin = at;
        }
        int length =
                switch (context) {
                    case QUERY -> query(at, list);
                    case ALTERATION -> beginsAt(at) ? Alteration.head(lexemes) : 0;
                    default -> Phrases.length(lexemes, at, context);
                };
        if (length > 0 && Phrases.VERBS.contains(lexeme.word()) && !verb.equals("MERGE")) {
            verb = lexeme.word();
        }
        return length;
    }

    private boolean isQueryAt(int at) {
        Lexeme before = lexemes.get(Math.max(0, at - 1));
        boolean verb = Phrases.VERBS.contains(lexemes.get(at).word());
        Lexeme first = lexemes.get(begin);
        boolean declared = first.is("DECLARE") && before.is("FOR");
        return verb && (first.is("EXPLAIN") || declared || before.is("AS"));
    }

    private int query(int at, ClauseList list) {
        boolean first = at == begin;
        String before = at == 0 ? "" : lexemes.get(at - 1).word();
        if (!first && before.equals("AS")) {
            return 0;
        }
        return switch (lexemes.get(at).word()) {
            case "WITH" -> first ? with(at) : Phrases.length(lexemes, at, Context.QUERY);
            case "UPDATE" ->
                    acts(at)
                            ? Phrases.matches(lexemes, at, List.of("UPDATE", "SET")) ? 2 : 0
                            : first || list.keyword().equals("WITH") ? 1 : 0;
            case "TABLE" -> first ? 1 : 0;
            case "SET" -> isChanging(before, list) ? 1 : 0;
            case "USING" -> isTarget(list) ? 1 : 0;
            case "WHEN" -> verb.equals("MERGE") ? 1 : 0;
            case "DO" -> acts(at) ? 2 : 0;
            case "VALUES" -> next(at).equals("(") && !before.equals("THEN") ? 1 : 0;
            case "INSERT", "DELETE" -> acts(at) ? 1 : Phrases.length(lexemes, at, Context.QUERY);
            // The one in front of DO tells which index is meant.
            case "WHERE" -> list.keyword().equals("ON") ? 0 : 1;
            case "FROM" -> before.equals("DISTINCT") && !list.keyword().equals("SELECT") ? 0 : 1;
            default -> Phrases.length(lexemes, at, Context.QUERY);
        };
    }

    private int with(int at) {
        return Phrases.matches(lexemes, at, List.of("WITH", "RECURSIVE")) ? 2 : 1;
    }

    /// Whether what MERGE does to a row begins there.
    private boolean acts(int at) {
        return verb.equals("MERGE") && at > begin && lexemes.get(at - 1).is("THEN");
    }

    private boolean isChanging(String before, ClauseList list) {
        boolean conflict = list.keyword().equals("ON") && before.equals("UPDATE");
        return conflict || (verb.equals("UPDATE") && list.keyword().equals("UPDATE"));
    }

    private boolean isTarget(ClauseList list) {
        return (verb.equals("DELETE") || verb.equals("MERGE")) && !list.isJoin();
    }

    private String next(int at) {
        return at + 1 < lexemes.size() ? lexemes.get(at + 1).word() : "";
    }
}
