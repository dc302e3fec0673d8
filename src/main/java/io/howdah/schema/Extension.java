package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// An installed extension. What it brought along is not part of the model.
public record Extension(String name, String schema, String version, @Nullable String comment) {}
