/// Several carets in one text: what moves them, what selects with them, and what they write.
///
/// Pure like the rest of `sql`; may use `sql.edit`. An operation on one caret becomes one on all through
/// [io.howdah.sql.edit.caret.Carets#edit]; a rectangle of text is a [io.howdah.sql.edit.caret.Column].
/// Start reading at [io.howdah.sql.edit.caret.Carets].
@NullMarked
package io.howdah.sql.edit.caret;

import org.jspecify.annotations.NullMarked;
