package io.howdah.schema;

/// Whether a relation survives a crash (`pg_class.relpersistence`).
public enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
}
