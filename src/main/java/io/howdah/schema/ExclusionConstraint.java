package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `EXCLUDE USING method (element WITH operator, …)`.
///
/// @param operators one for each key, as SQL: `&&` or `OPERATOR(schema.&&)`
/// @param predicate which rows take part, or null for all
public record ExclusionConstraint(
        String name,
        String method,
        List<IndexKey> keys,
        List<String> operators,
        List<String> include,
        @Nullable String predicate,
        Deferral deferral,
        BackingIndex index,
        @Nullable String comment)
        implements Constraint {

    public ExclusionConstraint {
        keys = List.copyOf(keys);
        operators = List.copyOf(operators);
        include = List.copyOf(include);
    }

    @Override
    public List<String> columns() {
        return keys.stream().flatMap(key -> key.column().stream()).toList();
    }
}
