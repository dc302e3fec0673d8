package io.howdah.query.usage;

/// An object whose definition uses another one.
///
/// @param kind in words, for instance "view"
/// @param name as a statement would write it, functions with their argument types
/// @param number of the line that uses it first, from 1, in the SQL that makes the object; 0 when that
///     line cannot be told, as for rules, which stand among others in the SQL of their table
/// @param line that line of the definition, "" when the name does not stand there
public record Usage(String kind, String name, int number, String line) {}
