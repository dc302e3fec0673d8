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
        leads = begin < lexemes.size() && LEADS_TO_QUERY.contains(lexemes.get(begin).word());
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
                context == Context.QUERY ? query(at, list) : Phrases.length(lexemes, at, context);
        if (length > 0 && Phrases.VERBS.contains(lexeme.word())) {
            verb = lexeme.word();
        }
        return length;
    }

    private boolean isQueryAt(int at) {
        Lexeme before = lexemes.get(Math.max(0, at - 1));
        boolean verb = Phrases.VERBS.contains(lexemes.get(at).word());
        boolean explained = lexemes.get(begin).is("EXPLAIN");
        return verb && (explained || before.is("AS") || before.is("FOR"));
    }

    private int query(int at, ClauseList list) {
        boolean first = at == begin;
        String before = at == 0 ? "" : lexemes.get(at - 1).word();
        if (!first && before.equals("AS")) {
            return 0;
        }
        return switch (lexemes.get(at).word()) {
            case "WITH" ->
                    !first ? 0 : Phrases.matches(lexemes, at, List.of("WITH", "RECURSIVE")) ? 2 : 1;
            case "UPDATE" -> first || list.keyword().equals("WITH") ? 1 : 0;
            case "TABLE" -> first ? 1 : 0;
            case "SET" -> verb.equals("UPDATE") && list.keyword().equals("UPDATE") ? 1 : 0;
            case "USING" -> isTarget(list) ? 1 : 0;
            case "WHEN" -> verb.equals("MERGE") ? 1 : 0;
            case "VALUES" ->
                    next(at).equals("(") && !before.equals("THEN") ? insertedValues(at) : 0;
            case "INSERT", "DELETE" ->
                    before.equals("THEN") ? 0 : Phrases.length(lexemes, at, Context.QUERY);
            case "FROM" -> before.equals("DISTINCT") && !list.keyword().equals("SELECT") ? 0 : 1;
            default -> Phrases.length(lexemes, at, Context.QUERY);
        };
    }

    // In MERGE it stands behind THEN INSERT (…).
    private int insertedValues(int at) {
        return verb.equals("MERGE") && at > begin ? 0 : 1;
    }

    private boolean isTarget(ClauseList list) {
        return (verb.equals("DELETE") || verb.equals("MERGE")) && !list.isJoin();
    }

    private String next(int at) {
        return at + 1 < lexemes.size() ? lexemes.get(at + 1).word() : "";
    }
}
