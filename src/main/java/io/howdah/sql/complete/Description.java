package io.howdah.sql.complete;

import java.util.Optional;

/// What a word of a statement means, in words for a reader.
///
/// @param detail what it is: a type, a signature, the kind of relation
/// @param documentation its comment, columns or overloads; "" for nothing
/// @param object the object that defines it, as a statement would name it with its schema; empty for
///     what the statement itself defines
public record Description(
        Candidate.Kind kind,
        String title,
        String detail,
        String documentation,
        Optional<String> object) {}
