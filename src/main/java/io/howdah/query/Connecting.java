package io.howdah.query;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// One attempt to get a connection, which on a bad network lasts until the pool's patience ends: the
/// caller waits for it only as long as the user does.
final class Connecting {

    private final CompletableFuture<Lease> lease = new CompletableFuture<>();

    /// The connection, or nothing when [#cancel] came first. Blocks.
    Optional<Lease> await(Pool pool, Holder holder) throws SQLException {
        Thread.ofVirtual().name("howdah-connect").start(() -> connect(pool, holder));
        try {
            return Optional.of(lease.get());
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lease.cancel(false);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void connect(Pool pool, Holder holder) {
        try {
            Lease connected = pool.pin(holder);
            if (!lease.complete(connected)) {
                connected.close();
            }
        } catch (SQLException | RuntimeException e) {
            lease.completeExceptionally(e);
        }
    }

    void cancel() {
        lease.cancel(false);
    }
}
