/// A result as a whole: the grid with what is told of it below. Start reading at
/// [io.howdah.ui.result.pane.ResultPane].
@NullMarked
package io.howdah.ui.result.pane;

import org.jspecify.annotations.NullMarked;
