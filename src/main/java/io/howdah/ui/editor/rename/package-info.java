/// Renaming an alias or a WITH query of the statement at the caret.
///
/// The statement is understood by [io.howdah.sql.rename]; here the name is asked for and the text
/// changed. Start at [io.howdah.ui.editor.rename.AliasRename].
@NullMarked
package io.howdah.ui.editor.rename;

import org.jspecify.annotations.NullMarked;
