/// Finds the views, rules and functions of a database that use a relation, a column or a function.
///
/// Start reading at [io.howdah.query.usage.Usages]. May use `io.howdah.sql`; never imports JavaFX.
@NullMarked
package io.howdah.query.usage;

import org.jspecify.annotations.NullMarked;
