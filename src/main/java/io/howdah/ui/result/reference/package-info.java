/// Follows foreign keys from the cells of a grid. Start reading at
/// [io.howdah.ui.result.reference.RowLinks].
@NullMarked
package io.howdah.ui.result.reference;

import org.jspecify.annotations.NullMarked;
