/// Lays SQL out for reading, without changing a token.
///
/// [io.howdah.sql.format.SqlFormatter] is the door. It reads a statement's tokens with their comments
/// ([Lexeme]), groups them by parentheses, clauses and lists ([Reader] makes [Node]s) and writes them
/// line by line ([Layout] on a [Page]). It knows how statements are built only as far as line breaks
/// need it: whatever it does not know stays in its order and wraps at commas and parentheses.
///
/// Pure, like the rest of `sql`.
@NullMarked
package io.howdah.sql.format;

import org.jspecify.annotations.NullMarked;
