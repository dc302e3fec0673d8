package io.howdah.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the store's file, whatever state it is in.
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /// File locks are held by the process: threads of one process need a lock of their own.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final DataFolder folder;
    private final InstantSource clock;
    private final List<String> notices = new ArrayList<>();

    Opening(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// @param source the only connection to the store
    /// @param persistent whether it is on disk
    /// @param notices what the user must be told, one sentence each
    record Outcome(HikariDataSource source, boolean persistent, List<String> notices) {
        Outcome {
            notices = List.copyOf(notices);
        }
    }

    static Outcome inMemory(List<String> notices) {
        try {
            return new Outcome(SqliteFile.inMemory(), false, notices);
        } catch (SQLException e) {
            throw new StoreException("Howdah cannot start SQLite, which keeps its state.", e);
        }
    }

    Outcome open() {
        try {
            folder.create();
        } catch (IOException e) {
            return readOnly(String.valueOf(e.getMessage()), e);
        }
        ONE_AT_A_TIME.lock();
        // Two processes that start together must not both set a damaged file aside.
        try (FileChannel channel = lockFile();
                FileLock lock = channel.lock()) {
            // SQLite gives its further files the mode of the first, where it makes them.
            folder.createFile(Store.FILE);
            for (String suffix : List.of("-wal", "-shm")) {
                if (Files.exists(folder.resolve(Store.FILE + suffix))) {
                    folder.createFile(Store.FILE + suffix);
                }
            }
            LOG.debug("Opening {} under {}", Store.FILE, lock);
            return new Outcome(openOrReplace(), true, notices);
        } catch (IOException | SQLException e) {
            return readOnly(
                    "Howdah cannot write %s (%s). Make it writable, or set %s to another folder."
                            .formatted(folder.resolve(Store.FILE), reason(e), DataFolder.VARIABLE),
                    e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private FileChannel lockFile() throws IOException {
        folder.createFile(Store.FILE + ".lock");
        return FileChannel.open(folder.resolve(Store.FILE + ".lock"), StandardOpenOption.WRITE);
    }

    private HikariDataSource openOrReplace() throws SQLException, IOException {
        Path file = folder.resolve(Store.FILE);
        try {
            return openSound(file);
        } catch (SQLException e) {
            if (SqliteFailure.of(e) != SqliteFailure.BROKEN) {
                throw e;
            }
            LOG.warn("Setting the damaged {} aside", file, e);
            Path aside = setAside(file);
            notices.add(
                    "The file %s was damaged; it is kept as %s and Howdah begins with a new one."
                            .formatted(file, aside.getFileName()));
            folder.createFile(Store.FILE);
            return openSound(file);
        }
    }

    private static HikariDataSource openSound(Path file) throws SQLException {
        HikariDataSource source = SqliteFile.open(file);
        try (Connection connection = source.getConnection()) {
            String verdict =
                    Database.query(connection, StoreQueries.CHECK, rows -> rows.getString(1))
                            .getFirst();
            if (!verdict.equals("ok")) {
                throw SqliteFailure.broken(verdict);
            }
            return source;
        } catch (SQLException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private Path setAside(Path file) throws IOException {
        Path aside =
                file.resolveSibling(
                        file.getFileName() + ".broken-" + STAMP.format(clock.instant()));
        // The log keeps its suffix, so that SQLite's own tools find it when they rescue the file.
        for (String suffix : List.of("-wal", "-shm", "")) {
            Path part = file.resolveSibling(file.getFileName() + suffix);
            if (Files.exists(part)) {
                Files.move(part, aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        return aside;
    }

    private Outcome readOnly(String sentence, Exception cause) {
        LOG.warn(sentence, cause);
        notices.add(
                sentence
                        + " Until then everything is kept in memory and lost when the program ends.");
        Outcome outcome = inMemory(notices);
        new ReadOnlyCopy(folder).fill(outcome.source());
        return outcome;
    }

    private static String reason(Exception e) {
        return switch (e) {
            case SQLException failure -> SqliteFailure.of(failure).words();
            case IOException failure -> DataFolder.reason(failure);
            default -> String.valueOf(e.getMessage());
        };
    }
}
