/// The transaction of an editor's session: savepoints, what the next one is to be, and how long it has
/// been left open.
///
/// Start reading at [io.howdah.ui.editor.transaction.TransactionViewModel].
@NullMarked
package io.howdah.ui.editor.transaction;

import org.jspecify.annotations.NullMarked;
