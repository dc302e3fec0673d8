package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.testing.FolderBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks at the bytes of the store's files, as a thief of the disk would.
class StoredBytesTest {

    private static final String PLANTED = "planted-4711-value";
    private static final KeySource KEY = () -> Optional.of(new byte[KeySource.LENGTH]);

    @TempDir Path folder;

    private Store open() {
        return Store.open(new DataFolder(folder), InstantSource.system());
    }

    private String bytes() throws IOException {
        return FolderBytes.of(folder);
    }

    @Test
    void valuesOfParametersAreNotAmongThem() throws IOException {
        try (Store store = open()) {
            new ParameterValues(store, KEY).remember(1, Map.of(":name", PLANTED));
            new ParameterValues(store, KeySource.NONE).remember(1, Map.of(":other", PLANTED));

            assertThat(bytes()).contains(":name").doesNotContain(PLANTED);
        }
        assertThat(bytes()).contains(":name").doesNotContain(PLANTED);
    }

    @Test
    void whatWasForgottenIsNotAmongThemEither() throws IOException {
        try (Store store = open()) {
            store.settings().set(Setting.text("test.words", ""), PLANTED);
        }
        assertThat(bytes()).contains(PLANTED);
        try (Store store = open()) {
            store.settings().reset(Setting.text("test.words", ""));
        }
        assertThat(bytes()).doesNotContain(PLANTED);
    }

    @Test
    void whatOlderProgramsKeptIsGoneAfterTheFirstStart() throws IOException, SQLException {
        older();
        assertThat(bytes()).contains(PLANTED, "planted-password");

        try (Store store = open()) {
            assertThat(bytes()).doesNotContain(PLANTED, "planted-password");
            assertThat(store.plans().queries(10))
                    .extracting(known -> known.query().text())
                    .containsExactly("SELECT plain");
            assertThat(store.settings().get(Setting.flag(StoreQueries.REWRITE, false))).isFalse();
        }
        assertThat(bytes()).doesNotContain(PLANTED, "planted-password");
    }

    /// The tables of the program that kept values as plain text, with rows that it had deleted already.
    private void older() throws IOException, SQLException {
        new DataFolder(folder).create();
        List<String> steps = StoreQueries.STEPS.subList(0, 4);
        try (var source = SqliteFile.open(folder.resolve(Store.FILE))) {
            var database = new Database(source);
            database.transaction(connection -> {
                Migration.frame(connection);
                Migration.apply(connection, new StoreSchema("store", steps));
                return true;
            });
            database.query("PRAGMA secure_delete = OFF", rows -> rows.getInt(1));
            database.update("INSERT INTO parameter_value VALUES (1, ':name', ?, 1)", PLANTED);
            database.update("INSERT INTO parameter_value VALUES (2, ':name', ?, 2)", PLANTED);
            database.update("DELETE FROM parameter_value WHERE fingerprint = 2");
            plan(
                    database,
                    1,
                    "SELECT number",
                    "SELECT * FROM t WHERE a = $1 AND b = '%s'".formatted(PLANTED));
            plan(database, 2, "SELECT name", "SELECT * FROM t WHERE a = :'name' -- " + PLANTED);
            plan(
                    database,
                    3,
                    "SELECT secret",
                    "SELECT * FROM u WHERE password = 'planted-password'");
            plan(database, 4, "SELECT plain", "SELECT a::text FROM t WHERE b = 7");
        }
    }

    private static void plan(Database database, int query, String text, String statement) {
        database.update(
                """
                INSERT INTO plan (fingerprint, query, statement, taken, shape, digest, size, output)
                VALUES (?, ?, ?, 0, 0, 0, 0, x'00')
                """,
                query,
                text,
                statement);
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path home = folder.resolve("howdah");
        try (Store store = Store.open(new DataFolder(home), InstantSource.system())) {
            store.settings().set(Setting.text("test.words", ""), PLANTED);
            assertThat(mode(home)).isEqualTo("rwx------");
            try (var files = Files.list(home)) {
                assertThat(files.toList())
                        .extracting(file -> file.getFileName() + " " + mode(file))
                        .containsExactlyInAnyOrder(
                                "howdah.db rw-------",
                                "howdah.db-wal rw-------",
                                "howdah.db-shm rw-------",
                                "howdah.db.lock rw-------");
            }
        }
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Store store = open()) {
            for (String name : List.of("howdah.db", "howdah.db-wal", "howdah.db.lock")) {
                Files.setPosixFilePermissions(
                        folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
            }
            try (Store second = open()) {
                assertThat(List.of("howdah.db", "howdah.db-wal", "howdah.db.lock"))
                        .allSatisfy(name ->
                                assertThat(mode(folder.resolve(name))).isEqualTo("rw-------"));
                assertThat(second.isPersistent()).isTrue();
            }
            assertThat(store.isPersistent()).isTrue();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
