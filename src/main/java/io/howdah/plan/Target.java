package io.howdah.plan;

import org.jspecify.annotations.Nullable;

/// What a node reads or writes. Names are plain, without quotes.
///
/// @param schema printed with VERBOSE only
/// @param relation table, view, partition or foreign table
/// @param alias the name the query uses; equal to the relation's name when it gave none
public record Target(
        @Nullable String schema,
        @Nullable String relation,
        @Nullable String alias,
        @Nullable String index,
        @Nullable String function,
        @Nullable String cte) {

    public static final Target NONE = new Target(null, null, null, null, null, null);

    /// The relation, function or common table expression without its schema, or null.
    public @Nullable String bareName() {
        if (relation != null) {
            return relation;
        }
        return function != null ? function : cte;
    }

    /// The same with the schema in front where it is known.
    public @Nullable String name() {
        String bare = bareName();
        return schema == null || bare == null ? bare : schema + "." + bare;
    }
}
