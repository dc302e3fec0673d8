package io.howdah.query.usage;

/// What is looked for.
///
/// @param object as a statement would write it, with its schema
/// @param member the column of it that is meant, "" for all of it
/// @param function whether it is a function or procedure, with all its overloads
public record Used(String object, String member, boolean function) {}
