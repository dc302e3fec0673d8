/// Connections: profiles, how to read a connection URL, passwords, pools, leases, and what a failed
/// connection means.
///
/// Start reading at [ConnectionPools]: it turns a [Profile] into a [Pool], which hands out [Lease]s.
/// [ConnectionUrl] reads what a person pastes, [Profiles] keeps the profiles in the store,
/// [ConnectionProblem] explains failures. May use `io.howdah.store`; never imports JavaFX. The SQL
/// is in [ConnectQueries].
@NullMarked
package io.howdah.connect;

import org.jspecify.annotations.NullMarked;
