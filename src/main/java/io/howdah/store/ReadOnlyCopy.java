package io.howdah.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a store that cannot be written, so that settings and profiles are there all the same.
final class ReadOnlyCopy {

    private static final Logger LOG = LoggerFactory.getLogger(ReadOnlyCopy.class);

    private final DataFolder folder;

    ReadOnlyCopy(DataFolder folder) {
        this.folder = folder;
    }

    /// Loads what can be read into the database in memory; leaves it empty otherwise.
    void fill(DataSource memory) {
        if (!Files.isReadable(folder.resolve(Store.FILE))) {
            return;
        }
        try {
            Path copy = Files.createTempDirectory("howdah-store-");
            try (Connection connection = memory.getConnection();
                    Statement statement = connection.createStatement()) {
                // SQLite must write beside a file in WAL mode even to read it.
                copyTo(copy);
                statement.executeUpdate("restore from " + copy.resolve(Store.FILE));
            } finally {
                remove(copy);
            }
        } catch (IOException | SQLException e) {
            LOG.warn("{} cannot be read either", folder.resolve(Store.FILE), e);
        }
    }

    private void copyTo(Path copy) throws IOException {
        for (String name : List.of(Store.FILE, Store.FILE + "-wal")) {
            if (Files.isReadable(folder.resolve(name))) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
    }

    private static void remove(Path copy) throws IOException {
        try (var files = Files.list(copy)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(copy);
    }
}
