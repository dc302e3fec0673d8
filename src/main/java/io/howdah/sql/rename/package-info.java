/// Renaming what a statement itself names: its aliases and the queries of its WITH clauses.
///
/// Pure: it works on the words and scopes that [io.howdah.sql.scope] reads. Start at
/// [io.howdah.sql.rename.LocalName].
@NullMarked
package io.howdah.sql.rename;

import org.jspecify.annotations.NullMarked;
