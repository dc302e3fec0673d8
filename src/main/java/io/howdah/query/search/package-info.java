/// Looks for a text in the rows of tables: one table after the other, with limits and a time for each,
/// and an account of what was not searched.
///
/// Start reading at [DataSearch].
@NullMarked
package io.howdah.query.search;

import org.jspecify.annotations.NullMarked;
