/// Viewers of single values, by their kind: text of any size, trees, bytes, pictures, moments, shapes; and
/// of a whole row. Start reading at [io.howdah.ui.result.view.ValuePane].
@NullMarked
package io.howdah.ui.result.view;

import org.jspecify.annotations.NullMarked;
