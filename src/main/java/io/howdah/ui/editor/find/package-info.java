/// Find and replace in an editor's text.
///
/// [io.howdah.ui.editor.find.FindViewModel] searches in the background,
/// [io.howdah.ui.editor.find.FindBar] is the bar above the text.
@NullMarked
package io.howdah.ui.editor.find;

import org.jspecify.annotations.NullMarked;
