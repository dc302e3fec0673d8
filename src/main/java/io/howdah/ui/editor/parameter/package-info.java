/// Asks for the values of a statement's parameters before it runs: a form above the text with the types
/// that the server names and the values of the last time.
///
/// Uses the checks of `ui.editor.check`, the store and `sql.parameter`; knows nothing of how statements
/// run. Start reading at [io.howdah.ui.editor.parameter.ParameterViewModel].
@NullMarked
package io.howdah.ui.editor.parameter;

import org.jspecify.annotations.NullMarked;
