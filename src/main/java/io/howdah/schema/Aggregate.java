package io.howdah.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An aggregate function.
///
/// @param arguments the argument list of `CREATE AGGREGATE`
/// @param options its parameters in order, such as `SFUNC` and `STYPE`, with values as SQL; an
///     empty value for a parameter that is a flag
public record Aggregate(
        QualifiedName name,
        String signature,
        String arguments,
        Map<String, String> options,
        Ownership ownership,
        @Nullable String comment)
        implements SchemaObject {

    public Aggregate {
        options = Canonical.options(options);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.AGGREGATE;
    }

    @Override
    public ObjectRef ref() {
        return new ObjectRef(kind(), name, signature);
    }
}
