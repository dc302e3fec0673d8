/// Proves an advice about a query: plans it as things are and again with the remedy, runs both where it
/// may, and leaves nothing behind.
///
/// Start reading at [io.howdah.query.proof.Prover], which decides how a remedy can be tried on a server
/// and what that costs; [io.howdah.query.proof.ProofRun] then does it. May use `io.howdah.query`,
/// `io.howdah.connect` and the pure rooms `io.howdah.plan` and `io.howdah.sql`; never imports JavaFX.
/// The SQL that it sends of its own is in [io.howdah.query.proof.ProofQueries].
@NullMarked
package io.howdah.query.proof;

import org.jspecify.annotations.NullMarked;
