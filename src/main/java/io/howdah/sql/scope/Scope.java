package io.howdah.sql.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The queries of one statement.
public final class Scope {

    private final @Nullable Block main;
    private final List<Block> blocks;
    private final Map<Integer, Block> byParenthesis;

    Scope(@Nullable Block main, List<Block> blocks, Map<Integer, Block> byParenthesis) {
        this.main = main;
        this.blocks = new ArrayList<>(blocks);
        this.byParenthesis = Map.copyOf(byParenthesis);
    }

    /// The innermost query that the word stands in.
    public Optional<Block> at(int word) {
        Block found = null;
        for (Block block : blocks) {
            boolean around = block.start() <= word && word < block.end();
            if (around && (found == null || block.start() >= found.start())) {
                found = block;
            }
        }
        return Optional.ofNullable(found);
    }

    /// All queries, in no order to rely on.
    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /// The query that the statement is.
    Optional<Block> first() {
        return Optional.ofNullable(main);
    }

    /// The query in the parentheses that open at this word.
    Optional<Block> inside(int parenthesis) {
        return Optional.ofNullable(byParenthesis.get(parenthesis));
    }
}
