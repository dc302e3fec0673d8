/// Changes rows in the grid that shows them: cells are typed over, rows added and deleted, and everything
/// waits, undoable and readable as SQL, until it is applied together.
///
/// Start reading at [io.howdah.ui.result.edit.EditViewModel]; [io.howdah.ui.result.edit.ResultEditing] hooks
/// it into a [io.howdah.ui.result.pane.ResultPane]. The feature that shows the result implements
/// [io.howdah.ui.result.edit.EditHost]. May use `io.howdah.query.edit`.
@NullMarked
package io.howdah.ui.result.edit;

import org.jspecify.annotations.NullMarked;
