package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// A function, window function or procedure.
///
/// @param kind [ObjectKind#FUNCTION] or [ObjectKind#PROCEDURE]
/// @param signature the input types, separated by `, `
/// @param identityArguments the argument list that names the routine in ALTER and COMMENT
/// @param arguments the argument list with names, modes and defaults
/// @param result what it returns; null for a procedure
/// @param definition the complete `CREATE OR REPLACE` statement without a semicolon at its end
public record Routine(
        QualifiedName name,
        ObjectKind kind,
        String signature,
        String identityArguments,
        String arguments,
        @Nullable String result,
        String language,
        String definition,
        Ownership ownership,
        @Nullable String comment)
        implements SchemaObject {

    @Override
    public ObjectRef ref() {
        return new ObjectRef(kind, name, signature);
    }
}
