package io.howdah.schema.diagram;

/// How much of an entity is shown.
public enum Detail {
    ALL_COLUMNS,
    KEY_COLUMNS,
    NAME_ONLY
}
