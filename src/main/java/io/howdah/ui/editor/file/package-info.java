/// The file that an editor's text belongs to: read and written as it was encoded, watched for changes by
/// other programs.
///
/// Start reading at [io.howdah.ui.editor.file.FileViewModel]; [io.howdah.ui.editor.file.TextFormat] knows
/// encodings.
@NullMarked
package io.howdah.ui.editor.file;

import org.jspecify.annotations.NullMarked;
