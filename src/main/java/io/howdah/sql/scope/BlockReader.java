package io.howdah.sql.scope;

import io.howdah.sql.scope.Block.Outer;
import org.jspecify.annotations.Nullable;

/// Reads the clauses of one query, then the queries inside of it, then its columns.
final class BlockReader {

    private final ScopeReader reader;
    private final Words words;
    private final Block block;
    private int cases;

    BlockReader(ScopeReader reader, Block block) {
        this.reader = reader;
        this.words = reader.words();
        this.block = block;
    }

    void read() {
        var from = new FromReader(reader, block);
        int at = block.start();
        while (at < block.end()) {
            cases += words.is(at, "case") ? 1 : words.is(at, "end") ? -1 : 0;
            if (at > block.start() && block.verb().equals("insert") && isQuery(at)) {
                int end = queryEnd(at);
                reader.query(at, end, new Outer(block, false, block.ctes()));
                at = end;
                continue;
            }
            Clause clause = clause(at);
            if (clause == null) {
                at = words.next(at);
                continue;
            }
            block.begin(clause, at);
            at =
                    switch (clause) {
                        case TARGET -> from.target(at + 1);
                        case FROM -> from.items(at + 1, block.end());
                        default -> at + 1;
                    };
            if (clause == Clause.CONFLICT) {
                from.excluded();
            }
        }
        reader.nested(block.start(), block.end(), new Outer(block, true, block.ctes()));
        block.give(new OutputReader(reader, block).read());
    }

    /// Whether the rows of an INSERT come from a query that begins here.
    private boolean isQuery(int at) {
        boolean named = words.is(at, "select") || words.is(at, "with") || words.is(at, "table");
        return named || (words.isMark(at, "(") && words.startsQuery(at + 1));
    }

    private int queryEnd(int from) {
        for (int i = from; i < block.end(); i = words.next(i)) {
            if (words.is(i, "returning") || words.matches(i, "on", "conflict")) {
                return i;
            }
        }
        return block.end();
    }

    private @Nullable Clause clause(int at) {
        Word word = words.get(at);
        if (!word.isKeyword()) {
            return null;
        }
        String verb = block.verb();
        boolean inserts = verb.equals("insert");
        boolean merges = verb.equals("merge");
        return switch (word.name()) {
            case "select" -> at == block.start() ? Clause.SELECT : null;
            case "table" -> at == block.start() ? Clause.TARGET : null;
            case "update" -> at == block.start() ? Clause.TARGET : null;
            case "into" -> inserts || merges ? Clause.TARGET : Clause.INTO;
            case "from" ->
                    words.is(at - 1, "distinct")
                                    && (words.is(at - 2, "is") || words.is(at - 2, "not"))
                            ? null
                            : verb.equals("delete") ? Clause.TARGET : Clause.FROM;
            case "using" -> verb.equals("delete") || merges ? Clause.FROM : null;
            case "on" -> inserts ? Clause.CONFLICT : merges ? Clause.ON : null;
            case "set" -> verb.equals("select") ? null : Clause.SET;
            case "values" -> Clause.VALUES;
            case "when" -> merges && cases <= 0 ? Clause.WHEN : null;
            case "where" -> Clause.WHERE;
            case "group" -> words.is(at - 1, "within") ? null : Clause.GROUP_BY;
            case "having" -> Clause.HAVING;
            case "window" -> Clause.WINDOW;
            case "order" -> Clause.ORDER_BY;
            case "limit" -> Clause.LIMIT;
            case "offset" -> Clause.OFFSET;
            case "fetch" -> Clause.FETCH;
            case "for" -> Clause.FOR;
            case "returning" -> Clause.RETURNING;
            default -> null;
        };
    }
}
