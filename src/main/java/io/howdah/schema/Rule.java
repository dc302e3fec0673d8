package io.howdah.schema;

import org.jspecify.annotations.Nullable;

/// A rewrite rule other than the one that makes a view.
///
/// @param definition the complete `CREATE RULE` statement without its semicolon
public record Rule(String name, String definition, FiringMode firing, @Nullable String comment) {}
