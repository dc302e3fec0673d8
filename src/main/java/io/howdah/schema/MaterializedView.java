package io.howdah.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A materialized view. Whether it is populated is a state of its data, not of the schema.
///
/// @param query the SELECT without its semicolon
public record MaterializedView(
        QualifiedName name,
        List<Column> columns,
        String query,
        List<Index> indexes,
        TableStorage storage,
        Ownership ownership,
        @Nullable String comment)
        implements Relation {

    public MaterializedView {
        columns = List.copyOf(columns);
        indexes = Canonical.sorted(indexes, Comparator.comparing(Index::name));
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.MATERIALIZED_VIEW;
    }
}
