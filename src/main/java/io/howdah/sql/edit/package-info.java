/// Operations on SQL text under edit, as functions from text and selection to one replacement: comments,
/// indentation, moving lines, brackets, folds, search.
///
/// Pure like the rest of `sql`; it knows no editor. Start reading at [io.howdah.sql.edit.TextEdit] and
/// [io.howdah.sql.edit.TextLines].
@NullMarked
package io.howdah.sql.edit;

import org.jspecify.annotations.NullMarked;
