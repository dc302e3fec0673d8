/// What the names in a statement under edit mean: its queries, what each reads, and the columns with
/// their types.
///
/// Everything works on tokens and forgives: the statement is half-typed when it matters most.
/// [io.howdah.sql.scope.CaretStatement] finds the statement and the word at the caret,
/// [io.howdah.sql.scope.ScopeReader] reads its queries into [io.howdah.sql.scope.Block]s.
@NullMarked
package io.howdah.sql.scope;

import org.jspecify.annotations.NullMarked;
