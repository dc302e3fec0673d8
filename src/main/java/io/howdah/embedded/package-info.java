/// The PostgreSQL that comes with Howdah: its binaries, its cluster, its sample database and its
/// scratch databases.
///
/// I/O room: may use `store`, `connect`, JDBC, files, processes and threads; never JavaFX. Everything
/// lives in the folder `postgres` below the user's data folder, see [ServerFolder]. Nothing outside
/// that folder is written, and the cluster in it is never deleted.
///
/// Start reading at [EmbeddedServer].
@NullMarked
package io.howdah.embedded;

import org.jspecify.annotations.NullMarked;
