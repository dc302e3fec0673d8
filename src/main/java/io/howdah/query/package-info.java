/// Runs SQL over a leased session: statements, cursors, cancelling, COPY, EXPLAIN, and the rows that
/// come back.
///
/// Start reading at [io.howdah.query.Session]; rows arrive in a [io.howdah.query.RowSink], of which
/// [io.howdah.query.PackedRows] keeps millions. May use `io.howdah.connect` and the pure rooms
/// `io.howdah.sql` and `io.howdah.plan`; never imports JavaFX. The driver's inner interface is touched
/// in [io.howdah.query.Wire] alone. The SQL that it sends of its own is in
/// [io.howdah.query.QueryQueries].
@NullMarked
package io.howdah.query;

import org.jspecify.annotations.NullMarked;
