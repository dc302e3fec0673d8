package io.howdah.ui.plan.query;

import io.howdah.plan.PlanTree;
import io.howdah.ui.plan.query.Block.Item;
import org.jspecify.annotations.Nullable;

/// What each node and the nodes below it read, as a stretch of the query.
final class ReadBelow {

    private final @Nullable Span[] spans;
    private final @Nullable Item[] only;

    ReadBelow(PlanTree tree, NodeItems items) {
        spans = new Span[tree.size()];
        only = new Item[tree.size()];
        for (int id = tree.size() - 1; id >= 0; id--) {
            Item own = items.of(id);
            if (own != null) {
                add(id, own.span(), own);
            }
            int parent = tree.node(id).parent();
            Span all = spans[id];
            if (parent >= 0 && all != null) {
                add(parent, all, only[id]);
            }
        }
    }

    private void add(int id, Span span, @Nullable Item item) {
        Span before = spans[id];
        if (before == null) {
            spans[id] = span;
            only[id] = item;
        } else {
            spans[id] =
                    new Span(
                            Math.min(before.start(), span.start()),
                            Math.max(before.end(), span.end()));
            Item other = only[id];
            only[id] = other != null && other.equals(item) ? other : null;
        }
    }

    /// From the first to the last item that is read; null when none is.
    @Nullable Span span(int node) {
        return spans[node];
    }

    /// The item that is read if it is just one.
    @Nullable Item only(int node) {
        return only[node];
    }
}
