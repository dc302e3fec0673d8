/// Computation over the rows of a result where they lie: sorting, filtering, searching, aggregates,
/// groups and comparison.
///
/// Nothing here copies rows; orders and selections are arrays of row numbers. Everything may take
/// seconds over millions of rows, so it runs in the background and asks a
/// [io.howdah.query.rows.StopSign] now and then. Start reading at [io.howdah.query.rows.RowView].
@NullMarked
package io.howdah.query.rows;

import org.jspecify.annotations.NullMarked;
