package io.howdah.catalog;

import io.howdah.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/// A function, procedure, aggregate or window function in the tree of objects.
///
/// @param arguments the argument list with names and defaults
/// @param result what it returns; null for a procedure
public record RoutineEntry(
        long oid,
        QualifiedName name,
        RoutineKind kind,
        String arguments,
        @Nullable String result,
        String language,
        @Nullable String comment) {

    /// The kinds of routine (`pg_proc.prokind`).
    public enum RoutineKind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        WINDOW;

        static RoutineKind of(String letter) {
            return switch (letter) {
                case "p" -> PROCEDURE;
                case "a" -> AGGREGATE;
                case "w" -> WINDOW;
                default -> FUNCTION;
            };
        }
    }
}
