/// Search in a tab: names, definitions and comments of every database that was opened as one types, and
/// on demand the rows of its tables.
///
/// Start reading at [SearchViewModel].
@NullMarked
package io.howdah.ui.explorer.search;

import org.jspecify.annotations.NullMarked;
