package io.howdah.ui.plan.query;

import io.howdah.ui.plan.query.Block.Item;
import io.howdah.ui.plan.query.Block.Part;

/// How far a block has been read: in which clause, whether a table comes next, and which join or
/// condition has begun.
final class Reading {

    private static final int NONE = -1;

    final Block block;
    private final Words words;
    private Part part = Part.HEAD;
    private int partStart;
    private int joinStart = NONE;
    private int conditionStart = NONE;

    /// Whether an item of FROM comes next.
    boolean wantsItem;

    Reading(Block block, Words words, int start) {
        this.block = block;
        this.words = words;
        partStart = start;
    }

    boolean isIn(Part asked) {
        return part == asked;
    }

    /// Whether a word is the first of its clause after the clause's own.
    boolean isFirst(int at) {
        return at == partStart + 1;
    }

    void begin(Part next, int at) {
        end(at);
        part = next;
        partStart = at;
        wantsItem = false;
        joinStart = NONE;
    }

    void end(int at) {
        endCondition(at);
        if (at > partStart) {
            // DELETE FROM t USING u has one FROM; of a second part of a kind the first one counts.
            block.parts.putIfAbsent(part, words.span(partStart, at));
        }
    }

    /// The tables of `DELETE … USING` and `MERGE … USING` come.
    void readFrom() {
        part = Part.FROM;
        wantsItem = true;
    }

    void beginCondition(int at) {
        conditionStart = at;
    }

    void beginJoin(int at) {
        endCondition(at);
        joinStart = at;
    }

    private void endCondition(int at) {
        if (conditionStart >= 0 && conditionStart < at) {
            block.conditions.addAll(Conjuncts.of(words.between(conditionStart, at)));
            stretchJoin(at);
        }
        conditionStart = NONE;
    }

    /// A join ends with its condition.
    void stretchJoin(int at) {
        if (joinStart >= 0 && !block.items.isEmpty()) {
            Item last = block.items.removeLast();
            block.items.add(
                    new Item(last.name(), last.alias(), last.span(), words.span(joinStart, at)));
        }
    }

    /// @param name empty for a subquery
    void add(String name, String alias, int from, int to) {
        Span join = joinStart < 0 ? null : words.span(joinStart, to);
        block.items.add(new Item(name, alias, words.span(from, to), join));
    }
}
