package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// A schema: the namespace, without what lives in it.
public record Schema(String name, Ownership ownership, @Nullable String comment) {}
