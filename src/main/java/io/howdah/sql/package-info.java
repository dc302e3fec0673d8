/// SQL text as PostgreSQL reads it: tokens, statements, what a statement will do.
///
/// Pure: no JavaFX, no JDBC, no threads, no clock. Start reading at [io.howdah.sql.Lexer] for tokens,
/// [io.howdah.sql.LineLexer] for an editor that re-lexes after each key, [io.howdah.sql.Splitter] for
/// the statements of a script, [io.howdah.sql.ScriptReader] for one of any size, and
/// [io.howdah.sql.StatementTraits] for what one of them will do.
@NullMarked
package io.howdah.sql;

import org.jspecify.annotations.NullMarked;
