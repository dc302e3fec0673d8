package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `PRIMARY KEY (columns)`.
public record PrimaryKey(
        String name,
        List<String> columns,
        List<String> include,
        boolean withoutOverlaps,
        Deferral deferral,
        BackingIndex index,
        @Nullable String comment)
        implements KeyConstraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    public static PrimaryKey of(String name, String... columns) {
        return new PrimaryKey(
                name,
                List.of(columns),
                List.of(),
                false,
                Deferral.NOT_DEFERRABLE,
                BackingIndex.DEFAULT,
                null);
    }
}
