package io.howdah.query.usage;

/// An object whose definition uses another one.
///
/// @param kind in words, for instance "view"
/// @param name as a statement would write it, functions with their argument types
public record Usage(String kind, String name) {}
