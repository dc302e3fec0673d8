package io.howdah.ui.plan.query;

import io.howdah.ui.plan.query.Block.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a query's words once, from the left; what stands in parentheses belongs to the block around
/// it unless it is a query itself.
final class OutlineReader {

    private static final Set<String> AGGREGATES =
            Set.of(
                    "count",
                    "sum",
                    "avg",
                    "min",
                    "max",
                    "string_agg",
                    "array_agg",
                    "json_agg",
                    "jsonb_agg",
                    "bool_and",
                    "bool_or",
                    "every",
                    "json_object_agg",
                    "jsonb_object_agg",
                    "stddev",
                    "variance",
                    "percentile_cont",
                    "percentile_disc",
                    "mode");

    private static final Set<String> JOIN_WORDS =
            Set.of("join", "left", "right", "full", "inner", "outer", "cross", "natural");

    /// What can follow a table in FROM, and so is no alias.
    private static final Set<String> NO_ALIAS =
            Set.of(
                    "on",
                    "using",
                    "where",
                    "group",
                    "having",
                    "order",
                    "limit",
                    "offset",
                    "fetch",
                    "window",
                    "union",
                    "intersect",
                    "except",
                    "set",
                    "returning",
                    "for",
                    "values",
                    "select",
                    "default",
                    "when",
                    "tablesample",
                    "overriding",
                    "with",
                    "as",
                    "join",
                    "left",
                    "right",
                    "full",
                    "inner",
                    "outer",
                    "cross",
                    "natural",
                    "lateral");

    private final List<Word> words;
    private final QueryOutline outline;
    private final Deque<Block> stack = new ArrayDeque<>();
    private final Map<Block, Reading> readings = new HashMap<>();

    /// How far a block has been read.
    private static final class Reading {
        private Part part = Part.HEAD;
        private int partStart;
        private boolean wantsItem;
        private int joinStart = -1;
        private int conditionStart = -1;
    }

    OutlineReader(List<Word> words, QueryOutline outline) {
        this.words = words;
        this.outline = outline;
    }

    void read() {
        if (words.isEmpty()) {
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
        var block = new Block(stack.peek(), depth, words.get(at).span().start());
        stack.push(block);
        var reading = new Reading();
        reading.partStart = at;
        readings.put(block, reading);
        outline.blocks.add(block);
    }

    private void close(int at) {
        Block block = stack.pop();
        Reading reading = reading(block);
        endCondition(block, reading, at);
        endPart(block, reading, at);
        block.end = at == 0 ? block.start : words.get(at - 1).span().end();
    }

    private Reading reading(Block block) {
        return readings.computeIfAbsent(block, any -> new Reading());
    }

    /// Reads a word, or an item of FROM; returns the offset after it.
    private int next(int at) {
        Word word = words.get(at);
        while (stack.size() > 1 && word.depth() < stack.element().depth) {
            close(at);
        }
        Block block = stack.element();
        Reading reading = reading(block);
        boolean query =
                at + 1 < words.size() && words.get(at + 1).isAny("select", "with", "values");
        if (word.is("(") && query) {
            if (reading.wantsItem) {
                subquery(block, reading, at);
            }
            open(at + 1, word.depth() + 1);
            return at + 1;
        }
        if (reading.wantsItem && !word.isAny("(", "lateral", "only")) {
            reading.wantsItem = false;
            return word.isName() ? item(block, reading, at) : at + 1;
        }
        if (word.depth() == block.depth) {
            clause(block, reading, word, at);
        } else if (reading.part == Part.FROM && word.isAny("join", ",") && isJoinDepth(block, at)) {
            clause(block, reading, word, at);
        }
        call(block, word, at);
        return at + 1;
    }

    // `FROM (a JOIN b ON …) JOIN c`.
    private boolean isJoinDepth(Block block, int at) {
        return words.get(at).is("join") && words.get(at).depth() > block.depth;
    }

    private void clause(Block block, Reading reading, Word word, int at) {
        switch (word.text()) {
            case "select" -> begin(block, reading, Part.SELECT, at);
            case "distinct" -> {
                if (reading.part == Part.SELECT && at == reading.partStart + 1) {
                    block.parts.put(Part.DISTINCT, word.span());
                }
            }
            case "from" -> {
                // `IS DISTINCT FROM` compares.
                boolean compares = at > 0 && words.get(at - 1).is("distinct");
                if (reading.part != Part.FROM && !compares) {
                    begin(block, reading, Part.FROM, at);
                }
                reading.wantsItem = !compares;
            }
            case "into", "update" -> {
                if (reading.part == Part.HEAD) {
                    reading.wantsItem = true;
                }
            }
            case "," -> reading.wantsItem = reading.part == Part.FROM;
            case "join", "left", "right", "full", "inner", "cross", "natural" ->
                    join(block, reading, word, at);
            case "on" -> {
                if (reading.part == Part.FROM) {
                    reading.conditionStart = at + 1;
                }
            }
            case "using" -> using(block, reading, at);
            case "where" -> {
                begin(block, reading, Part.WHERE, at);
                reading.conditionStart = at + 1;
            }
            case "having" -> {
                begin(block, reading, Part.HAVING, at);
                reading.conditionStart = at + 1;
            }
            case "group" -> by(block, reading, Part.GROUP, at);
            case "order" -> by(block, reading, Part.ORDER, at);
            case "window" -> begin(block, reading, Part.WINDOW, at);
            case "values" -> begin(block, reading, Part.VALUES, at);
            case "limit", "offset", "fetch" -> {
                if (reading.part != Part.LIMIT) {
                    begin(block, reading, Part.LIMIT, at);
                }
            }
            case "union", "intersect", "except" -> branch(block, at);
            case "set", "returning" -> begin(block, reading, Part.HEAD, at);
            case "as" -> cte(at);
            default -> {}
        }
    }

    private void by(Block block, Reading reading, Part part, int at) {
        if (at + 1 < words.size() && words.get(at + 1).is("by")) {
            begin(block, reading, part, at);
        }
    }

    private void begin(Block block, Reading reading, Part part, int at) {
        endCondition(block, reading, at);
        endPart(block, reading, at);
        reading.part = part;
        reading.partStart = at;
        reading.wantsItem = false;
        reading.joinStart = -1;
    }

    private void endPart(Block block, Reading reading, int at) {
        if (at > reading.partStart) {
            Span span = span(reading.partStart, at);
            // DELETE FROM t USING u has one FROM; of a second part of a kind the first one counts.
            block.parts.putIfAbsent(reading.part, span);
        }
    }

    private void endCondition(Block block, Reading reading, int at) {
        if (reading.conditionStart >= 0 && reading.conditionStart < at) {
            block.conditions.addAll(Conjuncts.of(words.subList(reading.conditionStart, at)));
            if (reading.joinStart >= 0) {
                stretchJoin(block, reading, at);
            }
        }
        reading.conditionStart = -1;
    }

    /// The join's last item ends with its condition.
    private void stretchJoin(Block block, Reading reading, int at) {
        if (!block.items.isEmpty()) {
            Block.Item last = block.items.removeLast();
            block.items.add(
                    new Block.Item(
                            last.name(), last.alias(), last.span(), span(reading.joinStart, at)));
        }
    }

    private void join(Block block, Reading reading, Word word, int at) {
        if (reading.part != Part.FROM) {
            return;
        }
        boolean first = at == 0 || !JOIN_WORDS.contains(words.get(at - 1).text());
        if (first) {
            endCondition(block, reading, at);
            reading.joinStart = at;
        }
        reading.wantsItem = word.is("join");
    }

    private void using(Block block, Reading reading, int at) {
        if (reading.part == Part.FROM && at + 1 < words.size() && words.get(at + 1).is("(")) {
            int end = Math.max(at + 2, closing(at + 1));
            for (Word column : words.subList(at + 2, end)) {
                if (column.isName()) {
                    String name = column.text();
                    List<String> equal = List.of("=", name, name);
                    block.conditions.add(
                            new Condition(span(at, Math.min(end + 1, words.size())), equal, equal));
                }
            }
            if (reading.joinStart >= 0) {
                stretchJoin(block, reading, Math.min(end + 1, words.size()));
            }
        } else if (reading.part == Part.FROM || reading.part == Part.HEAD) {
            // DELETE … USING, MERGE … USING.
            reading.part = Part.FROM;
            reading.wantsItem = true;
        }
    }

    private void branch(Block block, int at) {
        int after = at + 1;
        while (after < words.size() && words.get(after).isAny("all", "distinct")) {
            after++;
        }
        close(at);
        if (after < words.size()) {
            open(after, block.depth);
            stack.element().setOperation = span(at, after);
        }
    }

    // `name AS (SELECT`, with or without MATERIALIZED and columns.
    private void cte(int at) {
        int open = at + 1;
        while (open < words.size() && words.get(open).isAny("materialized", "not")) {
            open++;
        }
        boolean query =
                open + 1 < words.size()
                        && words.get(open).is("(")
                        && words.get(open + 1)
                                .isAny("select", "with", "values", "insert", "update", "delete");
        int name = at - 1;
        if (name >= 0 && words.get(name).is(")")) {
            name = opening(name) - 1;
        }
        if (query && name >= 0 && words.get(name).isName()) {
            outline.ctes.putIfAbsent(words.get(name).text(), span(name, closing(open) + 1));
        }
    }

    private void subquery(Block block, Reading reading, int at) {
        reading.wantsItem = false;
        int end = closing(at) + 1;
        int alias = end < words.size() && words.get(end).is("as") ? end + 1 : end;
        if (alias < words.size() && isAlias(words.get(alias))) {
            Span span = span(at, alias + 1);
            @Nullable Span join = reading.joinStart < 0 ? null : span(reading.joinStart, alias + 1);
            block.items.add(new Block.Item("", words.get(alias).text(), span, join));
        }
    }

    private int item(Block block, Reading reading, int at) {
        int end = at + 1;
        while (end + 1 < words.size() && words.get(end).is(".") && words.get(end + 1).isName()) {
            end += 2;
        }
        String name = words.get(end - 1).text();
        if (end < words.size() && words.get(end).is("(") && reading.part == Part.FROM) {
            end = closing(end) + 1;
        }
        if (end < words.size() && words.get(end).is("*")) {
            end++;
        }
        String alias = name;
        int as = end < words.size() && words.get(end).is("as") ? end + 1 : end;
        if (as < words.size() && isAlias(words.get(as))) {
            alias = words.get(as).text();
            end = as + 1;
        }
        end = Math.min(end, words.size());
        @Nullable Span join = reading.joinStart < 0 ? null : span(reading.joinStart, end);
        block.items.add(new Block.Item(name, alias, span(at, end), join));
        return end;
    }

    private static boolean isAlias(Word word) {
        return word.isName() && !NO_ALIAS.contains(word.text());
    }

    /// Calls of aggregates and window functions.
    private void call(Block block, Word word, int at) {
        boolean open = at + 1 < words.size() && words.get(at + 1).is("(");
        if (word.is("over")) {
            block.windows.add(
                    span(at, open ? closing(at + 1) + 1 : Math.min(at + 2, words.size())));
        } else if (open && AGGREGATES.contains(word.text())) {
            int end = closing(at + 1) + 1;
            if (end >= words.size() || !words.get(end).is("over")) {
                block.aggregates.add(span(at, end));
            }
        }
    }

    /// The parenthesis that closes the one at `open`, or the last word.
    private int closing(int open) {
        for (int i = open + 1; i < words.size(); i++) {
            if (words.get(i).is(")") && words.get(i).depth() <= words.get(open).depth()) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private int opening(int close) {
        for (int i = close - 1; i >= 0; i--) {
            if (words.get(i).is("(") && words.get(i).depth() == words.get(close).depth()) {
                return i;
            }
        }
        return 0;
    }

    private Span span(int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }
}
