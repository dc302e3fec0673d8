/// The completion list of the editor: candidates while typing, help with a call's arguments, and the
/// places of an inserted template that Tab visits.
///
/// The candidates come from `sql.complete` and are worked out in the background; the names of each
/// database are read once on a metadata connection and kept current ([DatabaseNames]). Start reading
/// at [EditorCompletion].
@NullMarked
package io.howdah.ui.editor.complete;

import org.jspecify.annotations.NullMarked;
