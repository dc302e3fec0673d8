package io.howdah.sql.scope;

import java.util.Set;

/// Finds the query of a statement, which for `CREATE VIEW v AS SELECT …` is not its first word.
final class QueryStart {

    private static final Set<String> QUERIES =
            Set.of("select", "with", "values", "table", "insert", "update", "delete", "merge");

    private final Words words;

    QueryStart(Words words) {
        this.words = words;
    }

    /// Index of the query's first word, -1 when the statement has none outside of parentheses.
    int index(boolean inBody) {
        Word first = words.get(0);
        if (words.startsQuery(0)) {
            return 0;
        }
        int found =
                switch (first.isKeyword() ? first.name() : "") {
                    case "explain" -> query(1);
                    case "create", "prepare" -> behind("as");
                    case "declare" -> behind("for");
                    default -> -1;
                };
        return found < 0 && inBody ? query(0) : found;
    }

    private int query(int from) {
        for (int i = from; i < words.size(); i = words.next(i)) {
            if (words.get(i).isKeyword() && QUERIES.contains(words.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    private int behind(String keyword) {
        for (int i = 0; i < words.size(); i = words.next(i)) {
            if (words.is(i, keyword) && words.startsQuery(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }
}
