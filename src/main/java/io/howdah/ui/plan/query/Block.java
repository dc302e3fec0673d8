package io.howdah.ui.plan.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One SELECT, or one INSERT, UPDATE, DELETE or MERGE, with its clauses; the branches of a UNION are
/// blocks of their own.
final class Block {

    enum Part {
        HEAD,
        SELECT,
        DISTINCT,
        FROM,
        WHERE,
        GROUP,
        HAVING,
        WINDOW,
        ORDER,
        LIMIT,
        VALUES
    }

    /// A table, function or subquery of the FROM clause.
    ///
    /// @param name of the relation or function; empty for a subquery
    /// @param alias the name by which the query calls it
    /// @param span with its alias
    /// @param join from the words of the join to the end of its condition; null for a comma's
    record Item(String name, String alias, Span span, @Nullable Span join) {}

    final @Nullable Block parent;
    final int depth;
    final int start;
    int end;
    final Map<Part, Span> parts = new EnumMap<>(Part.class);
    final List<Item> items = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<Span> aggregates = new ArrayList<>();
    final List<Span> windows = new ArrayList<>();

    /// The word that joins this block to the one before it: UNION ALL, EXCEPT…
    @Nullable Span setOperation;

    Block(@Nullable Block parent, int depth, int start) {
        this.parent = parent;
        this.depth = depth;
        this.start = start;
    }

    Span span() {
        return new Span(start, end);
    }

    Optional<Span> part(Part part) {
        return Optional.ofNullable(parts.get(part));
    }
}
