package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `FOREIGN KEY (columns) REFERENCES target (targetColumns)`.
///
/// @param period whether the last pair of columns is a period (PostgreSQL 18)
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName target,
        List<String> targetColumns,
        Match match,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        List<String> onDeleteColumns,
        boolean period,
        Deferral deferral,
        Enforcement enforcement,
        @Nullable String comment)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    /// How NULL in a composite key is treated.
    public enum Match {
        SIMPLE,
        FULL,
        PARTIAL
    }

    /// A foreign key with PostgreSQL's defaults.
    public static ForeignKey of(
            String name, List<String> columns, QualifiedName target, List<String> targetColumns) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                Match.SIMPLE,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                List.of(),
                false,
                Deferral.NOT_DEFERRABLE,
                Enforcement.VALIDATED,
                null);
    }
}
