package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `UNIQUE (columns)`.
///
/// @param nullsNotDistinct whether two NULLs count as equal (PostgreSQL 15)
public record UniqueConstraint(
        String name,
        List<String> columns,
        List<String> include,
        boolean nullsNotDistinct,
        boolean withoutOverlaps,
        Deferral deferral,
        BackingIndex index,
        @Nullable String comment)
        implements KeyConstraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    public static UniqueConstraint of(String name, String... columns) {
        return new UniqueConstraint(
                name,
                List.of(columns),
                List.of(),
                false,
                false,
                Deferral.NOT_DEFERRABLE,
                BackingIndex.DEFAULT,
                null);
    }
}
