package io.howdah.sql.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The relations whose rows a query combines: those of its FROM clause, of the queries in FROM, and of
/// the queries in WITH as often as FROM names them.
///
/// The server tells of a result's column which table it comes from, but not which of two mentions of that
/// table: with `SELECT a.id, b.name FROM person a JOIN person b …` a change of `name` would hit the row of
/// `id`. Only a table that is named once gives its columns one row. Queries elsewhere (WHERE, the select
/// list, ON) restrict or compute and hand out no columns of their tables.
public final class RowSources {

    private static final Set<String> ENDS =
            Set.of(
                    "where",
                    "group",
                    "having",
                    "window",
                    "order",
                    "limit",
                    "offset",
                    "fetch",
                    "for",
                    "union",
                    "intersect",
                    "except");
    private static final Set<String> AFTER_PARENTHESES =
            Set.of("order", "limit", "offset", "fetch", "for", "union", "intersect", "except");
    private static final Set<String> QUERY_STARTS = Set.of("select", "with", "values", "table");

    /// A query of WITH: the words of its body.
    private record Body(int from, int to) {}

    private final Words words;
    private final Map<String, Body> bodies = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private int nesting;
    private boolean unknown;

    private RowSources(Words words) {
        this.words = words;
    }

    /// The relations' names without their schemas, as the catalog spells them, each as often as it is
    /// named; empty when the statement is no query whose structure could be followed.
    public static Optional<List<String>> of(String statement) {
        Optional<Words> words = Words.of(statement);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var sources = new RowSources(words.get());
        sources.query(0, words.get().size());
        return sources.unknown ? Optional.empty() : Optional.of(List.copyOf(sources.found));
    }

    private void query(int from, int to) {
        if (++nesting > 50) {
            // A recursive WITH, or nothing that a person has written.
            unknown = true;
        }
        if (!unknown) {
            switch (words.keyword(from)) {
                case "(" -> inParentheses(from, to);
                case "with" -> query(with(from + 1, to), to);
                case "select" -> select(from + 1, to);
                case "table" -> relations(from + 1, to);
                case "values" -> {}
                default -> unknown = true;
            }
        }
        nesting--;
    }

    private void inParentheses(int from, int to) {
        int close = words.close(from);
        query(from + 1, close);
        if (close + 1 < to && !AFTER_PARENTHESES.contains(words.keyword(close + 1))) {
            unknown = true;
        }
    }

    /// Notes the queries of WITH; returns where the main query starts.
    private int with(int from, int to) {
        int at = words.keyword(from).equals("recursive") ? from + 1 : from;
        while (at < to) {
            String name = words.name(at++);
            if (words.keyword(at).equals("(")) {
                at = words.close(at) + 1;
            }
            if (!words.keyword(at).equals("as")) {
                break;
            }
            at++;
            while (words.keyword(at).equals("not") || words.keyword(at).equals("materialized")) {
                at++;
            }
            if (!words.keyword(at).equals("(")) {
                break;
            }
            int close = words.close(at);
            bodies.put(name, new Body(at + 1, close));
            at = close + 1;
            if (!words.keyword(at).equals(",")) {
                return at;
            }
            at++;
        }
        unknown = true;
        return to;
    }

    private void select(int from, int to) {
        for (int at = from; at < to; at = words.next(at)) {
            // "a IS DISTINCT FROM b" is an expression.
            if (words.keyword(at).equals("from") && !words.keyword(at - 1).equals("distinct")) {
                relations(at + 1, to);
                return;
            }
        }
    }

    /// The items of a FROM clause up to its end.
    private void relations(int from, int to) {
        boolean expected = true;
        int at = from;
        while (at < to && !unknown && !ENDS.contains(words.keyword(at))) {
            if (expected
                    && !words.keyword(at).equals("only")
                    && !words.keyword(at).equals("lateral")) {
                at = item(at, to);
                expected = false;
            } else {
                expected |= words.keyword(at).equals(",") || words.keyword(at).equals("join");
                at = words.next(at);
            }
        }
    }

    /// Reads one item of FROM; returns what follows it.
    private int item(int at, int to) {
        if (words.keyword(at).equals("(")) {
            int close = words.close(at);
            int first = at;
            while (words.keyword(first).equals("(")) {
                first++;
            }
            if (QUERY_STARTS.contains(words.keyword(first))) {
                query(at + 1, close);
            } else {
                relations(at + 1, close);
            }
            return close + 1;
        }
        int last = at;
        while (last + 2 < to && words.keyword(last + 1).equals(".")) {
            last += 2;
        }
        if (!words.keyword(last + 1).equals("(") && !words.keyword(last + 1).equals("from")) {
            named(words.name(last), last > at);
        }
        return last + 1;
    }

    private void named(String name, boolean qualified) {
        Body body = qualified ? null : bodies.get(name);
        if (body == null) {
            found.add(name);
        } else {
            query(body.from, body.to);
        }
    }
}
