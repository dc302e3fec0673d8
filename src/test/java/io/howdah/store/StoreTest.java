package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T10:15:30Z"));
    private static final Setting<String> GREETING = Setting.text("test.greeting", "hello");

    @TempDir Path folder;

    private Store open() {
        return Store.open(new DataFolder(folder), CLOCK);
    }

    private Path file() {
        return folder.resolve(Store.FILE);
    }

    @Test
    void keepsWhatWasWrittenForTheNextStart() {
        try (Store store = open()) {
            store.settings().set(GREETING, "bonjour");
        }
        try (Store store = open()) {
            assertThat(store.settings().get(GREETING)).isEqualTo("bonjour");
            assertThat(store.notices()).isEmpty();
            assertThat(store.isPersistent()).isTrue();
        }
    }

    @Test
    void writesAheadAndFlushesEachCommit() {
        try (Store store = open()) {
            assertThat(store.database().first("PRAGMA journal_mode", rows -> rows.getString(1)))
                    .contains("wal");
            // 2 is FULL in SQLite's numbering.
            assertThat(store.database().first("PRAGMA synchronous", rows -> rows.getInt(1)))
                    .contains(2);
        }
    }

    @Test
    void setsAFileAsideThatIsNotADatabaseAndBeginsANewOne() throws IOException {
        String garbage = "this was never a database\n".repeat(400);
        Files.writeString(file(), garbage);

        try (Store store = open()) {
            assertThat(store.notices())
                    .singleElement()
                    .asString()
                    .isEqualTo(
                            "The file %s was damaged; it is kept as howdah.db.broken-20260301-101530-000 and Howdah begins with a new one."
                                    .formatted(file()));
            store.settings().set(GREETING, "salut");
        }

        assertThat(folder.resolve("howdah.db.broken-20260301-101530-000")).hasContent(garbage);
        try (Store store = open()) {
            assertThat(store.settings().get(GREETING)).isEqualTo("salut");
        }
    }

    @Test
    void setsAFileAsideWhosePagesAreDamaged() throws IOException {
        try (Store store = open()) {
            store.settings().set(GREETING, "x".repeat(50_000));
        }
        byte[] bytes = Files.readAllBytes(file());
        // The first page, with the header, stays whole.
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) 0xa5;
        }
        Files.write(file(), bytes);

        try (Store store = open()) {
            assertThat(store.notices()).singleElement().asString().contains("was damaged");
            assertThat(store.settings().get(GREETING)).isEqualTo("hello");
        }
    }

    @Test
    void refusesTheFileOfANewerProgramAndLeavesItAlone() throws IOException {
        try (Store store = open()) {
            store.database().update("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was written by a newer Howdah")
                .hasMessageContaining("HOWDAH_DATA");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void worksInMemoryWhenTheFolderCannotBeMade() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "", StandardCharsets.UTF_8);

        try (Store store = Store.open(new DataFolder(blocked.resolve("howdah")), CLOCK)) {
            store.settings().set(GREETING, "ciao");

            assertThat(store.settings().get(GREETING)).isEqualTo("ciao");
            assertThat(store.isPersistent()).isFalse();
            assertThat(store.notices())
                    .singleElement()
                    .asString()
                    .contains("cannot write to its data folder", "HOWDAH_DATA", "kept in memory");
        }
    }

    @Test
    void readsTheStoredStateOfAFolderThatCannotBeWritten() throws IOException {
        try (Store store = open()) {
            store.settings().set(GREETING, "hola");
        }
        // The lock cannot be taken: the same to the program as a read-only mount, also for root.
        Files.deleteIfExists(folder.resolve(Store.FILE + ".lock"));
        Files.createDirectory(folder.resolve(Store.FILE + ".lock"));

        try (Store store = open()) {
            assertThat(store.isPersistent()).isFalse();
            assertThat(store.settings().get(GREETING)).isEqualTo("hola");
        }
    }

    @Test
    void appliesEachStepOfARoomOnce() {
        StoreSchema first = new StoreSchema("room", List.of("CREATE TABLE thing (a INTEGER);"));
        StoreSchema second =
                new StoreSchema(
                        "room",
                        List.of(
                                "CREATE TABLE thing (a INTEGER);",
                                "ALTER TABLE thing ADD COLUMN b INTEGER;\nINSERT INTO thing VALUES (1, 2);"));
        try (Store store = open()) {
            store.adopt(first);
            store.adopt(second);
            store.adopt(second);

            assertThat(store.database().query("SELECT b FROM thing", rows -> rows.getInt(1)))
                    .containsExactly(2);
            assertThatThrownBy(() -> store.adopt(first)).hasMessageContaining("newer Howdah");
        }
    }

    @Test
    void isSharedByTwoThatAreOpenAtOnce() {
        try (Store one = open();
                Store other = open()) {
            one.settings().set(GREETING, "hei");
            assertThat(other.settings().get(GREETING)).isEqualTo("hei");
        }
    }
}
