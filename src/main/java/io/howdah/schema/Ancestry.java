package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a table's columns come from and where its rows go.
///
/// @param inherits parents in order, for plain inheritance
/// @param partitionOf the partitioned table this is a partition of
/// @param partitionKey strategy and key of a partitioned table, such as `RANGE (placed_at)`
/// @param ofType the composite type of a typed table, as SQL
public record Ancestry(
        List<QualifiedName> inherits,
        @Nullable PartitionOf partitionOf,
        @Nullable String partitionKey,
        @Nullable String ofType) {

    public static final Ancestry NONE = new Ancestry(List.of(), null, null, null);

    public Ancestry {
        inherits = List.copyOf(inherits);
    }

    /// A place below a partitioned table.
    ///
    /// @param bound `FOR VALUES …` or `DEFAULT`
    public record PartitionOf(QualifiedName parent, String bound) {}
}
