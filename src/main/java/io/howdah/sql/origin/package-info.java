/// Which relations the rows of a query come from, as far as its text tells.
///
/// Start reading at [io.howdah.sql.origin.RowSources]. May use `io.howdah.sql`; imports neither JavaFX nor
/// `java.sql`.
@NullMarked
package io.howdah.sql.origin;

import org.jspecify.annotations.NullMarked;
