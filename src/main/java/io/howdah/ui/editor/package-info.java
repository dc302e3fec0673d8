/// The SQL editor: text, running statements, messages and results below.
///
/// [io.howdah.ui.editor.text.SqlArea] is the text with its colours; [EditorViewModel] decides what runs,
/// [EditorRunner] runs it and [EditorOutput] holds what came of it. Start
/// reading at [EditorFeature].
@NullMarked
package io.howdah.ui.editor;

import org.jspecify.annotations.NullMarked;
