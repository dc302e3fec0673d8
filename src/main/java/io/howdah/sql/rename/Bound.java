package io.howdah.sql.rename;

import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Cte;
import io.howdah.sql.scope.Source;
import io.howdah.sql.scope.Words;
import java.util.Optional;

/// A source with the query that reads it.
record Bound(Block block, Source source) {

    /// The source of the first of these names at a query: its own sources first, then those around.
    static Optional<Bound> resolve(Block from, String... names) {
        Optional<Block> at = Optional.of(from);
        while (at.isPresent()) {
            Block block = at.get();
            for (String name : names) {
                Optional<Bound> found = in(block, name);
                if (found.isPresent()) {
                    return found;
                }
            }
            at = block.outerBlock();
        }
        return Optional.empty();
    }

    static Optional<Bound> in(Block block, String name) {
        return block.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(source -> new Bound(block, source));
    }

    boolean is(Bound other) {
        return source == other.source;
    }

    /// Index of the word that names what is read, its schema when it has one.
    int nameAt(Words words) {
        int at = source.at();
        return words.is(at, "only") || words.is(at, "lateral") ? at + 1 : at;
    }

    /// Whether its one column is called like itself, because nothing else names it: a function's value.
    boolean isValue(Words words) {
        return source.kind() == Source.Kind.FUNCTION
                && source.aliased()
                && !words.isMark(source.aliasAt() + 1, "(")
                && source.column(source.name()).isPresent();
    }

    /// The query of a WITH that it reads.
    Optional<Cte> cte(Words words) {
        if (source.kind() != Source.Kind.CTE) {
            return Optional.empty();
        }
        String name = words.get(nameAt(words)).name();
        return block.ctes().reversed().stream().filter(cte -> cte.name().equals(name)).findFirst();
    }
}
