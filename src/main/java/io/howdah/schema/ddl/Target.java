package io.howdah.schema.ddl;

import io.howdah.schema.Aggregate;
import io.howdah.schema.Routine;
import io.howdah.schema.SchemaObject;

/// How statements about an object name it.
final class Target {

    private Target() {}

    /// `TABLE schema.name`, `FUNCTION schema.name(arguments)`.
    static String of(SchemaObject object) {
        return object.kind().sql() + " " + name(object);
    }

    /// The same in `GRANT`, which knows fewer kinds.
    static String ofGrant(SchemaObject object) {
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> "TABLE " + name(object);
            case AGGREGATE ->
                    "FUNCTION " + object.name().sql() + "(" + object.ref().signature() + ")";
            case TYPE, DOMAIN, SEQUENCE, FUNCTION, PROCEDURE, STATISTICS -> of(object);
        };
    }

    private static String name(SchemaObject object) {
        return switch (object) {
            case Routine routine -> routine.name().sql() + "(" + routine.identityArguments() + ")";
            case Aggregate aggregate ->
                    aggregate.name().sql() + "(" + RoutineDdl.arguments(aggregate) + ")";
            default -> object.name().sql();
        };
    }
}
