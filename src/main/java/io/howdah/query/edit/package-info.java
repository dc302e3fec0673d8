/// Changes rows through the result that shows them: which table and key a result's columns belong to,
/// the changes that wait, their exact SQL, and the run that applies them together.
///
/// Start reading at [io.howdah.query.edit.EditabilityReader], then [io.howdah.query.edit.PendingChanges] and
/// [io.howdah.query.edit.ChangeRun]. May use `io.howdah.query`, `io.howdah.connect` and the pure room
/// `io.howdah.sql`; never imports JavaFX. The SQL about the catalog is in
/// [io.howdah.query.edit.EditQueries], that about the user's rows in [io.howdah.query.edit.StatementWriter].
@NullMarked
package io.howdah.query.edit;

import org.jspecify.annotations.NullMarked;
