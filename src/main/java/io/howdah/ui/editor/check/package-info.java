/// What the server would refuse of an editor's text, found while it is written.
///
/// [io.howdah.ui.editor.check.CheckViewModel] decides what is checked and when; a
/// [io.howdah.ui.editor.check.Checker] asks the server.
@NullMarked
package io.howdah.ui.editor.check;

import org.jspecify.annotations.NullMarked;
