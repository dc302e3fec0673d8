/// The SQL editor: text, running statements, messages and results below.
///
/// [SqlArea] is the text with its colours; [EditorViewModel] runs statements and keeps drafts. Start
/// reading at [EditorFeature].
@NullMarked
package io.howdah.ui.editor;

import org.jspecify.annotations.NullMarked;
