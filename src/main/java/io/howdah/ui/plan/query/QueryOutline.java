package io.howdah.ui.plan.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The blocks of a query with their clauses, tables and conditions. Never fails: of what is no query
/// it finds nothing.
final class QueryOutline {

    final List<Block> blocks = new ArrayList<>();

    /// `name AS (…)` of WITH, by name.
    final Map<String, Span> ctes = new LinkedHashMap<>();

    private QueryOutline() {}

    static QueryOutline of(String query) {
        var outline = new QueryOutline();
        new OutlineReader(Word.of(query), outline).read();
        return outline;
    }

    /// The blocks that a place of the query stands in, the innermost one, if any.
    Optional<Block> innermost(Span place) {
        Block best = null;
        for (Block block : blocks) {
            if (block.span().contains(place)
                    && (best == null || block.span().length() < best.span().length())) {
                best = block;
            }
        }
        return Optional.ofNullable(best);
    }
}
