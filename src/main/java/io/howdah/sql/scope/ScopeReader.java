package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block.Outer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the queries of a statement, the inner ones before what needs their columns.
///
/// Words that fit nowhere are passed over. No order of words makes it fail or run longer than the
/// statement is long, times the depth of its parentheses.
public final class ScopeReader {

    /// Deeper queries are passed over, so that no text exhausts the stack.
    private static final int DEEPEST = 60;

    /// Each level of WITH RECURSIVE inside of another doubles the work.
    private static final int DEEPEST_RECURSION = 6;

    private static final Set<String> SET_OPERATIONS = Set.of("union", "intersect", "except");

    private final Words words;
    private final SchemaNames names;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Block> byParenthesis = new HashMap<>();
    private int depth;

    private ScopeReader(Words words, SchemaNames names) {
        this.words = words;
        this.names = names;
    }

    public static Scope read(Words words, SchemaNames names, boolean inBody) {
        var reader = new ScopeReader(words, names);
        int start = new QueryStart(words).index(inBody);
        reader.nested(0, start < 0 ? words.size() : start, Outer.NONE);
        Block main = start < 0 ? null : reader.query(start, words.size(), Outer.NONE);
        return new Scope(main, reader.blocks, reader.byParenthesis);
    }

    Words words() {
        return words;
    }

    SchemaNames names() {
        return names;
    }

    Optional<Block> inside(int parenthesis) {
        return Optional.ofNullable(byParenthesis.get(parenthesis));
    }

    /// Reads the query in the parentheses that open at `open`, once.
    Block inParentheses(int open, Outer outer) {
        Block known = byParenthesis.get(open);
        if (known != null) {
            return known;
        }
        Block block = query(open + 1, words.close(open), outer);
        byParenthesis.put(open, block);
        return block;
    }

    /// Reads the queries in the parentheses of a part.
    void nested(int from, int to, Outer outer) {
        for (int i = from; i < to; i = words.next(i)) {
            if (words.isOpen(i)) {
                if (words.startsQuery(i + 1)) {
                    inParentheses(i, outer);
                } else if (depth < DEEPEST) {
                    depth++;
                    nested(i + 1, Math.min(words.close(i), to), outer);
                    depth--;
                }
            }
        }
    }

    /// Reads `[WITH …] query [UNION query]…` and returns its first part, whose columns are those of
    /// the whole.
    Block query(int from, int to, Outer outer) {
        if (depth >= DEEPEST || from >= to) {
            return new Block("", from, to, outer);
        }
        depth++;
        try {
            List<Cte> ctes = new ArrayList<>(outer.ctes());
            int at = words.is(from, "with") ? with(from, to, outer, ctes) : from;
            return parts(at, to, new Outer(outer.parent(), outer.correlated(), ctes));
        } finally {
            depth--;
        }
    }

    private Block parts(int from, int to, Outer outer) {
        Block result = null;
        for (int at = from; at < to || result == null; ) {
            int found = words.find(at, to, SET_OPERATIONS);
            int end = found < 0 ? to : found;
            Block part = part(at, end, outer);
            if (result == null) {
                result = part;
            }
            at = end + 1;
            while (words.is(at, "all") || words.is(at, "distinct")) {
                at++;
            }
        }
        return result;
    }

    private Block part(int at, int end, Outer outer) {
        if (words.isMark(at, "(") && words.startsQuery(at)) {
            return inParentheses(at, outer);
        }
        Word verb = words.get(at);
        var block = new Block(verb.isKeyword() ? verb.name() : "", at, end, outer);
        blocks.add(block);
        new BlockReader(this, block).read();
        return block;
    }

    /// Reads the queries of a WITH and returns the index behind them.
    private int with(int from, int to, Outer outer, List<Cte> ctes) {
        boolean recursive = words.is(from + 1, "recursive");
        int at = from + (recursive ? 2 : 1);
        while (at < to && words.get(at).isName()) {
            List<ColumnName> declared = List.of();
            int next = at + 1;
            if (words.isMark(next, "(")) {
                declared = Columns.declared(words, next);
                next = words.next(next);
            }
            while (next < to && words.get(next).isKeyword() && !words.startsQuery(next)) {
                next++;
            }
            if (!words.isMark(next, "(")) {
                break;
            }
            ctes.add(
                    cte(
                            at,
                            declared,
                            next,
                            new Outer(outer.parent(), outer.correlated(), ctes),
                            recursive));
            at = words.next(next);
            while (at < to
                    && !words.isMark(at, ",")
                    && !words.startsQuery(at)
                    && at != words.caret()) {
                at = words.next(at);
            }
            if (!words.isMark(at, ",")) {
                break;
            }
            at++;
        }
        return Math.min(at, to);
    }

    private Cte cte(int at, List<ColumnName> declared, int open, Outer outer, boolean recursive) {
        if (recursive && depth < DEEPEST_RECURSION) {
            // The first reading finds the columns, the second one knows them inside.
            int known = blocks.size();
            Map<Integer, Block> knownParentheses = Map.copyOf(byParenthesis);
            Cte unknown = new Cte(words.get(at).name(), declared, at);
            Cte self = cte(at, declared, open, with(outer, unknown));
            blocks.subList(known, blocks.size()).clear();
            byParenthesis.keySet().retainAll(knownParentheses.keySet());
            return cte(at, declared, open, with(outer, self));
        }
        return cte(at, declared, open, outer);
    }

    private static Outer with(Outer outer, Cte cte) {
        List<Cte> ctes = new ArrayList<>(outer.ctes());
        ctes.add(cte);
        return new Outer(outer.parent(), outer.correlated(), ctes);
    }

    private Cte cte(int at, List<ColumnName> declared, int open, Outer outer) {
        Block body = query(open + 1, words.close(open), outer);
        return new Cte(words.get(at).name(), Columns.renamed(body.outputs(), declared), at);
    }
}
