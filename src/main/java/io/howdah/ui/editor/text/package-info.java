/// The editor's text: colours, marks, gutter, and what keys do to it.
///
/// May use `sql`, RichTextFX and the shared parts of the window; knows nothing of connections or runs.
/// Start reading at [io.howdah.ui.editor.text.SqlArea].
@NullMarked
package io.howdah.ui.editor.text;

import org.jspecify.annotations.NullMarked;
