/// Leads from a row of a result to the rows that its foreign keys refer to, and to those that refer to it.
///
/// Start reading at [io.howdah.query.reference.References]. May use `io.howdah.query` and
/// `io.howdah.connect`; never imports JavaFX.
@NullMarked
package io.howdah.query.reference;

import org.jspecify.annotations.NullMarked;
