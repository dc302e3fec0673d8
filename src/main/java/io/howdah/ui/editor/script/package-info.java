/// Runs script files of any size: a log of their statements, progress by bytes, and a tab for each result.
///
/// The file is never read into memory as a whole. Start reading at
/// [io.howdah.ui.editor.script.ScriptFeature].
@NullMarked
package io.howdah.ui.editor.script;

import org.jspecify.annotations.NullMarked;
