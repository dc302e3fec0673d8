package io.howdah.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The running process that drafts and workspaces belong to, so that a second Howdah does not open
/// what the first one has on its screen, and a killed one's work is found again.
///
/// @param id unique for each opening of the store
record Owner(String id) {

    /// The kernel's start times move a little when the system clock is corrected.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private record Registered(String id, long pid, Instant started) {

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .map(process -> startOf(process).map(this::isNear).orElse(true))
                    .orElse(false);
        }

        // A number is given to another process after its owner died: only the same start counts.
        private boolean isNear(Instant other) {
            return Duration.between(started, other).abs().compareTo(TOLERANCE) < 0;
        }
    }

    /// Registers this process and forgets those that are gone.
    static Owner register(Database database) {
        Owner owner = new Owner(UUID.randomUUID().toString());
        ProcessHandle self = ProcessHandle.current();
        return database.transaction(connection -> {
            for (Registered other :
                    Database.query(
                            connection,
                            StoreQueries.PROCESSES,
                            rows ->
                                    new Registered(
                                            rows.getString(1),
                                            rows.getLong(2),
                                            Instant.ofEpochMilli(rows.getLong(3))))) {
                if (!other.isAlive()) {
                    Database.update(connection, StoreQueries.REMOVE_PROCESS, other.id());
                }
            }
            Database.update(
                    connection,
                    StoreQueries.ADD_PROCESS,
                    owner.id,
                    self.pid(),
                    startOf(self).orElse(Instant.EPOCH).toEpochMilli());
            return owner;
        });
    }

    void leave(Database database) {
        database.update(StoreQueries.REMOVE_PROCESS, id);
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
