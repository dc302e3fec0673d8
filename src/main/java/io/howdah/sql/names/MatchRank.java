package io.howdah.sql.names;

/// How well a name fits what was typed, the best first.
public enum MatchRank {
    /// The whole name.
    EXACT,
    /// Its beginning.
    PREFIX,
    /// Beginnings of its words, the first one's included: `oi` for `order_item` and `orderItem`.
    HUMP,
    /// Any part of it.
    INSIDE,
    NONE
}
