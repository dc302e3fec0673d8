package io.howdah.ui.plan.query;

import io.howdah.ui.plan.query.Block.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Reads a query's words once, from the left; what stands in parentheses belongs to the block around
/// it unless it is a query itself.
final class OutlineReader {

    private static final Set<String> AGGREGATES =
            Set.of(
                    ("count sum avg min max string_agg array_agg json_agg jsonb_agg bool_and bool_or"
                                    + " every json_object_agg jsonb_object_agg stddev variance"
                                    + " percentile_cont percentile_disc mode")
                            .split(" "));

    private final Words words;
    private final QueryOutline outline;
    private final FromReader from;
    private final Deque<Reading> stack = new ArrayDeque<>();

    OutlineReader(List<Word> words, QueryOutline outline) {
        this.words = new Words(words);
        this.outline = outline;
        from = new FromReader(this.words);
    }

    void read() {
        if (words.size() == 0) {
            return;
        }
        open(0, 0);
        int at = 0;
        while (at < words.size() && !stack.isEmpty()) {
            at = next(at);
        }
        while (!stack.isEmpty()) {
            close(words.size());
        }
    }

    private void open(int at, int depth) {
        Reading around = stack.peek();
        var block =
                new Block(
                        around == null ? null : around.block, depth, words.get(at).span().start());
        stack.push(new Reading(block, words, at));
        outline.blocks.add(block);
    }

    private void close(int at) {
        Reading reading = stack.pop();
        reading.end(at);
        reading.block.end = at == 0 ? reading.block.start : words.get(at - 1).span().end();
    }

    /// Reads a word, or an item of FROM; returns the offset after it.
    private int next(int at) {
        Word word = words.get(at);
        while (stack.size() > 1 && word.depth() < stack.element().block.depth) {
            close(at);
        }
        Reading reading = stack.element();
        if (word.is("(") && words.isAny(at + 1, "select", "with", "values")) {
            if (reading.wantsItem) {
                from.subquery(reading, at);
            }
            open(at + 1, word.depth() + 1);
            return at + 1;
        }
        if (reading.wantsItem && !word.isAny("(", "lateral", "only")) {
            reading.wantsItem = false;
            return word.isName() ? from.item(reading, at) : at + 1;
        }
        // `FROM (a JOIN b ON …) JOIN c`.
        boolean nestedJoin =
                reading.isIn(Part.FROM) && word.is("join") && word.depth() > reading.block.depth;
        if (word.depth() == reading.block.depth || nestedJoin) {
            clause(reading, word, at);
        }
        call(reading.block, word, at);
        return at + 1;
    }

    private void clause(Reading reading, Word word, int at) {
        switch (word.text()) {
            case "select" -> reading.begin(Part.SELECT, at);
            case "distinct" -> {
                if (reading.isIn(Part.SELECT) && reading.isFirst(at)) {
                    reading.block.parts.put(Part.DISTINCT, word.span());
                }
            }
            case "from" -> from(reading, at);
            case "into", "update" -> reading.wantsItem |= reading.isIn(Part.HEAD);
            case "," -> reading.wantsItem = reading.isIn(Part.FROM);
            case "join", "left", "right", "full", "inner", "cross", "natural" ->
                    from.join(reading, at);
            case "on" -> {
                if (reading.isIn(Part.FROM)) {
                    reading.beginCondition(at + 1);
                }
            }
            case "using" -> from.using(reading, at);
            case "where" -> condition(reading, Part.WHERE, at);
            case "having" -> condition(reading, Part.HAVING, at);
            case "group" -> by(reading, Part.GROUP, at);
            case "order" -> by(reading, Part.ORDER, at);
            case "window" -> reading.begin(Part.WINDOW, at);
            case "values" -> reading.begin(Part.VALUES, at);
            case "limit", "offset", "fetch" -> {
                if (!reading.isIn(Part.LIMIT)) {
                    reading.begin(Part.LIMIT, at);
                }
            }
            case "union", "intersect", "except" -> branch(reading.block, at);
            case "set", "returning" -> reading.begin(Part.HEAD, at);
            case "as" -> cte(at);
            default -> {}
        }
    }

    private void from(Reading reading, int at) {
        // `IS DISTINCT FROM` compares.
        boolean compares = words.is(at - 1, "distinct");
        if (!reading.isIn(Part.FROM) && !compares) {
            reading.begin(Part.FROM, at);
        }
        reading.wantsItem = !compares;
    }

    private static void condition(Reading reading, Part part, int at) {
        reading.begin(part, at);
        reading.beginCondition(at + 1);
    }

    private void by(Reading reading, Part part, int at) {
        if (words.is(at + 1, "by")) {
            reading.begin(part, at);
        }
    }

    private void branch(Block block, int at) {
        int after = at + 1;
        while (words.isAny(after, "all", "distinct")) {
            after++;
        }
        close(at);
        if (after < words.size()) {
            open(after, block.depth);
            stack.element().block.setOperation = words.span(at, after);
        }
    }

    // `name AS (SELECT`, with or without MATERIALIZED and columns.
    private void cte(int at) {
        int open = at + 1;
        while (words.isAny(open, "materialized", "not")) {
            open++;
        }
        boolean query =
                words.is(open, "(")
                        && words.isAny(
                                open + 1, "select", "with", "values", "insert", "update", "delete");
        int name = words.is(at - 1, ")") ? words.opening(at - 1) - 1 : at - 1;
        if (query && words.isName(name)) {
            outline.ctes.putIfAbsent(
                    words.get(name).text(), words.span(name, words.closing(open) + 1));
        }
    }

    /// Calls of aggregates and window functions.
    private void call(Block block, Word word, int at) {
        boolean open = words.is(at + 1, "(");
        if (word.is("over")) {
            block.windows.add(words.span(at, open ? words.closing(at + 1) + 1 : at + 2));
        } else if (open && AGGREGATES.contains(word.text())) {
            int end = words.closing(at + 1) + 1;
            if (!words.is(end, "over")) {
                block.aggregates.add(words.span(at, end));
            }
        }
    }
}
