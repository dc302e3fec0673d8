package io.howdah.sql.format;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The key phrases at which a statement breaks into clauses.
final class Phrases {

    /// What surrounds a token, which decides where clauses begin.
    enum Context {
        QUERY,
        WINDOW,
        CASE,
        ROUTINE,
        TRIGGER,
        POLICY,
        RULE,
        INDEX,
        PRIVILEGE,
        ALTERATION,
        LIST
    }

    static final Set<String> VERBS =
            Set.of("SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "MERGE", "TABLE");

    /// By their first word, longest first.
    private static final Map<String, List<List<String>>> QUERY =
            Map.ofEntries(
                    phrases("SELECT", "SELECT DISTINCT", "SELECT ALL", "SELECT"),
                    phrases("FROM", "FROM"),
                    phrases("WHERE", "WHERE"),
                    phrases("GROUP", "GROUP BY DISTINCT", "GROUP BY ALL", "GROUP BY"),
                    phrases("HAVING", "HAVING"),
                    phrases("WINDOW", "WINDOW"),
                    phrases("UNION", "UNION ALL", "UNION DISTINCT", "UNION"),
                    phrases("INTERSECT", "INTERSECT ALL", "INTERSECT DISTINCT", "INTERSECT"),
                    phrases("EXCEPT", "EXCEPT ALL", "EXCEPT DISTINCT", "EXCEPT"),
                    phrases("ORDER", "ORDER BY"),
                    phrases("LIMIT", "LIMIT"),
                    phrases("OFFSET", "OFFSET"),
                    phrases("FETCH", "FETCH FIRST", "FETCH NEXT"),
                    phrases("FOR", "FOR UPDATE", "FOR NO KEY UPDATE", "FOR SHARE", "FOR KEY SHARE"),
                    phrases("INSERT", "INSERT INTO"),
                    phrases("DELETE", "DELETE FROM"),
                    phrases("MERGE", "MERGE INTO"),
                    phrases("VALUES", "VALUES"),
                    phrases("RETURNING", "RETURNING"),
                    phrases("ON", "ON CONFLICT"),
                    phrases(
                            "WITH",
                            "WITH CHECK OPTION",
                            "WITH LOCAL CHECK OPTION",
                            "WITH CASCADED CHECK OPTION",
                            "WITH DATA",
                            "WITH NO DATA"),
                    phrases("JOIN", "JOIN LATERAL", "JOIN"),
                    phrases("INNER", "INNER JOIN LATERAL", "INNER JOIN"),
                    phrases("CROSS", "CROSS JOIN LATERAL", "CROSS JOIN"),
                    phrases("LEFT", outer("LEFT")),
                    phrases("RIGHT", outer("RIGHT")),
                    phrases("FULL", outer("FULL")),
                    phrases("NATURAL", "NATURAL JOIN", "NATURAL INNER JOIN", "NATURAL LEFT JOIN"));

    private static final Map<String, List<List<String>>> WINDOW =
            Map.ofEntries(
                    phrases("PARTITION", "PARTITION BY"),
                    phrases("ORDER", "ORDER BY"),
                    phrases("ROWS", "ROWS"),
                    phrases("RANGE", "RANGE"),
                    phrases("GROUPS", "GROUPS"));

    private static final Map<String, List<List<String>>> CASE =
            Map.ofEntries(phrases("WHEN", "WHEN"), phrases("ELSE", "ELSE"));

    private static final Map<String, List<List<String>>> ROUTINE =
            Map.ofEntries(
                    phrases("RETURNS", "RETURNS"),
                    phrases("LANGUAGE", "LANGUAGE"),
                    phrases("AS", "AS"));

    private static final Map<String, List<List<String>>> TRIGGER =
            Map.ofEntries(
                    phrases("BEFORE", "BEFORE"),
                    phrases("AFTER", "AFTER"),
                    phrases("INSTEAD", "INSTEAD OF"),
                    phrases("REFERENCING", "REFERENCING"),
                    phrases("FOR", "FOR EACH"),
                    phrases("WHEN", "WHEN"),
                    phrases("EXECUTE", "EXECUTE FUNCTION", "EXECUTE PROCEDURE"));

    private static final Map<String, List<List<String>>> POLICY =
            Map.ofEntries(
                    phrases("AS", "AS"),
                    phrases("FOR", "FOR"),
                    phrases("TO", "TO"),
                    phrases("USING", "USING"),
                    phrases("WITH", "WITH CHECK"));

    private static final Map<String, List<List<String>>> RULE =
            Map.ofEntries(phrases("WHERE", "WHERE"), phrases("DO", "DO ALSO", "DO INSTEAD", "DO"));

    /// And of statistics.
    private static final Map<String, List<List<String>>> INDEX =
            Map.ofEntries(
                    phrases("FROM", "FROM"),
                    phrases("ON", "ON"),
                    phrases("INCLUDE", "INCLUDE"),
                    phrases("NULLS", "NULLS DISTINCT", "NULLS NOT DISTINCT"),
                    phrases("WITH", "WITH"),
                    phrases("TABLESPACE", "TABLESPACE"),
                    phrases("WHERE", "WHERE"));

    private static final Map<String, List<List<String>>> PRIVILEGE =
            Map.ofEntries(
                    phrases("GRANT", "GRANT"),
                    phrases("REVOKE", "REVOKE GRANT OPTION FOR", "REVOKE"),
                    phrases("ON", "ON"),
                    phrases("TO", "TO"),
                    phrases("FROM", "FROM"),
                    phrases("WITH", "WITH GRANT OPTION", "WITH"));

    private Phrases() {}

    private static String[] outer(String side) {
        return new String[] {
            side + " OUTER JOIN LATERAL",
            side + " OUTER JOIN",
            side + " JOIN LATERAL",
            side + " JOIN"
        };
    }

    private static Map.Entry<String, List<List<String>>> phrases(String first, String... all) {
        return Map.entry(first, List.of(all).stream().map(one -> List.of(one.split(" "))).toList());
    }

    /// How many tokens from `at` on form a phrase that begins a clause; 0 for none.
    static int length(List<Lexeme> lexemes, int at, Context context) {
        Map<String, List<List<String>>> phrases =
                switch (context) {
                    case QUERY -> QUERY;
                    case WINDOW -> WINDOW;
                    case CASE -> CASE;
                    case ROUTINE -> ROUTINE;
                    case TRIGGER -> TRIGGER;
                    case POLICY -> POLICY;
                    case RULE -> RULE;
                    case INDEX -> INDEX;
                    case PRIVILEGE -> PRIVILEGE;
                    case ALTERATION, LIST -> Map.of();
                };
        for (List<String> phrase : phrases.getOrDefault(lexemes.get(at).word(), List.of())) {
            if (matches(lexemes, at, phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    static boolean matches(List<Lexeme> lexemes, int at, List<String> phrase) {
        if (at + phrase.size() > lexemes.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!lexemes.get(at + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
