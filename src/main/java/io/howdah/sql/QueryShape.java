package io.howdah.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The verb of a query, through parentheses and WITH, and what the queries inside of WITH do.
final class QueryShape {

    private static final List<String> VERBS =
            List.of("select", "values", "table", "insert", "update", "delete", "merge");
    private static final Set<String> MODIFYING = Set.of("insert", "update", "delete", "merge");

    private final Words words;
    private final Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    private boolean modifies;

    /// Index of the verb, -1 when there is none.
    private int verb = -1;

    /// The query that starts at word `from`.
    QueryShape(Words words, int from) {
        this.words = words;
        if (from < words.size()) {
            verb = read(from, words.size());
        }
    }

    /// The verb in lower case, "" when this is no query.
    String verb() {
        return words.word(verb);
    }

    boolean modifies() {
        return modifies;
    }

    Set<Hazard> hazards() {
        return hazards;
    }

    /// Whether it hands rows to the client.
    boolean returnsRows() {
        if (verb < 0) {
            return false;
        }
        if (MODIFYING.contains(verb())) {
            return has("returning");
        }
        return !selectsIntoTable();
    }

    boolean selectsIntoTable() {
        return verb().equals("select") && has("into");
    }

    private boolean has(String word) {
        return words.find(verb, words.size(), words.depth(verb), List.of(word)) >= 0;
    }

    /// Index of the verb of the query in `[from, to)`.
    private int read(int from, int to) {
        int at = from;
        while (at < to && words.is(at, "(")) {
            at++;
        }
        if (at >= to) {
            return -1;
        }
        int found = words.is(at, "with") ? with(at, to) : at;
        if (found < 0 || !VERBS.contains(words.word(found))) {
            return -1;
        }
        note(found, to);
        return found;
    }

    /// Reads the queries of a WITH and returns the verb behind them.
    private int with(int from, int to) {
        int depth = words.depth(from);
        int at = words.is(from + 1, "recursive") ? from + 2 : from + 1;
        boolean name = true;
        for (; at < to; at++) {
            String word = words.word(at);
            if (words.depth(at) == depth && !name) {
                if (word.equals("(")) {
                    if (words.is(at - 1, "as") || words.is(at - 1, "materialized")) {
                        read(at + 1, words.close(at));
                    }
                } else if (VERBS.contains(word)) {
                    return at;
                }
            }
            // A name may be spelled like a verb: skip what stands where only a name can.
            name = words.depth(at) == depth && (word.equals(",") || word.equals("set"));
        }
        return -1;
    }

    private void note(int at, int to) {
        modifies |= MODIFYING.contains(words.word(at));
        boolean where = words.find(at, to, words.depth(at), List.of("where")) >= 0;
        if (words.is(at, "update") && !where) {
            hazards.add(Hazard.UPDATE_WITHOUT_WHERE);
        }
        if (words.is(at, "delete") && !where) {
            hazards.add(Hazard.DELETE_WITHOUT_WHERE);
        }
    }
}
