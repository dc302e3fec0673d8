package io.howdah.sql.complete;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Source;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The key words that clauses of a query go on with.
final class Clauses {

    static final List<String> EXTRACTED =
            List.of(
                    "YEAR",
                    "MONTH",
                    "DAY",
                    "HOUR",
                    "MINUTE",
                    "SECOND",
                    "EPOCH",
                    "DOW",
                    "DOY",
                    "WEEK",
                    "QUARTER",
                    "ISODOW",
                    "ISOYEAR",
                    "CENTURY",
                    "DECADE",
                    "MILLENNIUM",
                    "MICROSECONDS",
                    "MILLISECONDS",
                    "JULIAN",
                    "TIMEZONE");

    static final List<String> FRAME =
            List.of(
                    "UNBOUNDED PRECEDING",
                    "CURRENT ROW",
                    "UNBOUNDED FOLLOWING",
                    "PRECEDING",
                    "FOLLOWING",
                    "AND",
                    "EXCLUDE CURRENT ROW",
                    "EXCLUDE TIES");

    private static final List<String> JOINS =
            List.of(
                    "JOIN",
                    "LEFT JOIN",
                    "INNER JOIN",
                    "RIGHT JOIN",
                    "FULL JOIN",
                    "CROSS JOIN",
                    "NATURAL JOIN",
                    "CROSS JOIN LATERAL",
                    "LEFT JOIN LATERAL");

    private static final Map<Clause, String> STARTS =
            Map.ofEntries(
                    Map.entry(Clause.FROM, "FROM"),
                    Map.entry(Clause.WHERE, "WHERE"),
                    Map.entry(Clause.GROUP_BY, "GROUP BY"),
                    Map.entry(Clause.HAVING, "HAVING"),
                    Map.entry(Clause.WINDOW, "WINDOW"),
                    Map.entry(Clause.ORDER_BY, "ORDER BY"),
                    Map.entry(Clause.LIMIT, "LIMIT"),
                    Map.entry(Clause.OFFSET, "OFFSET"),
                    Map.entry(Clause.FETCH, "FETCH FIRST"),
                    Map.entry(Clause.FOR, "FOR UPDATE"));

    private static final List<String> SET_OPERATIONS =
            List.of("UNION", "UNION ALL", "INTERSECT", "EXCEPT");

    private Clauses() {}

    /// The clauses that may follow this one.
    static List<String> after(Block block, Clause clause) {
        List<String> keywords = new ArrayList<>();
        boolean source = clause == Clause.FROM || clause == Clause.ON || clause == Clause.USING;
        switch (block.verb()) {
            case "select" -> {
                keywords.addAll(source ? JOINS : List.of());
                boolean behind = false;
                for (Clause next : Clause.values()) {
                    if (behind && STARTS.containsKey(next)) {
                        if (next == Clause.ORDER_BY) {
                            keywords.addAll(SET_OPERATIONS);
                        }
                        keywords.add(STARTS.get(next));
                    }
                    // ON and USING are parts of FROM, which cannot come again behind them.
                    behind |= next == (source ? Clause.FROM : clause);
                }
            }
            case "update", "delete" -> {
                keywords.addAll(source ? JOINS : List.of());
                if (clause == Clause.SET) {
                    keywords.add("FROM");
                }
                if (clause != Clause.WHERE && clause != Clause.RETURNING) {
                    keywords.add("WHERE");
                }
                keywords.add("RETURNING");
            }
            case "merge" ->
                    keywords.addAll(List.of("ON", "WHEN MATCHED THEN", "WHEN NOT MATCHED THEN"));
            case "insert" ->
                    keywords.addAll(
                            clause == Clause.RETURNING ? List.of() : List.of("WHERE", "RETURNING"));
            default -> keywords.addAll(SET_OPERATIONS);
        }
        return keywords;
    }

    /// Key words that belong to the clause itself, behind one of its expressions.
    static List<String> own(Clause clause) {
        return switch (clause) {
            case SELECT -> List.of("FROM", "AS", "INTO", "OVER", "FILTER");
            case RETURNING -> List.of("AS");
            case ORDER_BY -> List.of("ASC", "DESC", "NULLS FIRST", "NULLS LAST", "USING");
            case WHERE, HAVING, ON -> List.of("AND", "OR");
            default -> List.of();
        };
    }

    static List<String> afterTarget(Block block, Word before) {
        return switch (block.verb()) {
            case "insert" ->
                    before.isMark(")")
                            ? List.of(
                                    "VALUES",
                                    "SELECT",
                                    "WITH",
                                    "OVERRIDING SYSTEM VALUE",
                                    "OVERRIDING USER VALUE")
                            : List.of("VALUES", "SELECT", "DEFAULT VALUES", "AS", "WITH");
            case "update" -> List.of("SET", "AS");
            case "delete" -> List.of("WHERE", "USING", "RETURNING", "AS");
            case "merge" -> List.of("USING", "AS");
            default -> List.of("ORDER BY", "LIMIT", "UNION");
        };
    }

    /// What completes a join that was begun; empty when the word begins none.
    static List<String> afterJoinWord(Word before) {
        return switch (before.isKeyword() ? before.name() : "") {
            case "left", "right", "full" -> List.of("JOIN", "OUTER JOIN", "JOIN LATERAL");
            case "inner", "outer" -> List.of("JOIN");
            case "cross" -> List.of("JOIN", "JOIN LATERAL");
            case "natural" -> List.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN");
            default -> List.of();
        };
    }

    /// The names in a list that begins behind `open`, without the one at the caret.
    static Set<String> names(Words words, int open, int caret) {
        Set<String> names = new HashSet<>();
        int close = Math.max(words.isOpen(open) ? words.close(open) : caret, caret);
        for (int i = open + 1; i < close; i = words.next(i)) {
            boolean first = words.isMark(i - 1, ",") || i == open + 1;
            if (i != caret && first && words.get(i).isName()) {
                names.add(words.get(i).name());
            }
        }
        return names;
    }

    /// The columns of what a statement changes.
    static List<ColumnName> target(Block block) {
        return block.target().map(Source::columns).orElse(List.of());
    }

    /// The columns that an INSERT lists, all of its target when it lists none.
    static List<ColumnName> inserted(Words words, Block block) {
        Source target = block.target().orElse(null);
        if (target == null) {
            return List.of();
        }
        int open = target.at();
        while (open < block.end() && !words.isMark(open, "(") && !words.is(open, "values")) {
            open++;
        }
        if (!words.isMark(open, "(")) {
            return target.columns();
        }
        List<ColumnName> columns = new ArrayList<>();
        for (int i = open + 1; i < words.close(open); i++) {
            if (words.get(i).isName()) {
                columns.add(
                        target.column(words.get(i).name())
                                .orElse(ColumnName.of(words.get(i).name(), "")));
            }
        }
        return columns.stream().filter(Objects::nonNull).toList();
    }
}
