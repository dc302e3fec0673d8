package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    @TempDir Path folder;

    private Store open() {
        return Store.open(new DataFolder(folder), InstantSource.system());
    }

    private static Draft draft(String id, String text, int order) {
        return new Draft(id, "Tab " + id, null, null, null, text, 0, 0, order, "");
    }

    @Test
    void comeBackInTabOrderWithEverythingThatBelongsToThem() {
        Draft full =
                new Draft(
                        "b",
                        "Orders",
                        "profile-1",
                        "bazaar",
                        "/tmp/orders.sql",
                        "SELECT 'ñ😀'\u0001;",
                        7,
                        12.5,
                        0,
                        "{\"done\":0}");
        Draft bare = draft("a", "", 1);
        try (Store store = open()) {
            store.drafts().save(bare);
            store.drafts().save(full);
        }
        try (Store store = open()) {
            assertThat(store.drafts().restore()).containsExactly(full, bare);
        }
    }

    @Test
    void replacesAndForgetsById() {
        try (Store store = open()) {
            Drafts drafts = store.drafts();
            drafts.save(draft("a", "SELECT", 0));
            drafts.save(draft("a", "SELECT 1", 0));
            drafts.save(draft("b", "SELECT 2", 1));
            drafts.remove("b");
            assertThat(drafts.restore()).containsExactly(draft("a", "SELECT 1", 0));
        }
    }

    @Test
    void stayWithTheProcessThatHasThemOnItsScreen() {
        try (Store first = open();
                Store second = open()) {
            first.drafts().save(draft("a", "mine", 0));

            assertThat(second.drafts().restore()).isEmpty();
            assertThat(first.drafts().restore()).hasSize(1);
        }
    }

    @Test
    void ofSeveralProcessesAllComeBackAtTheNextStart() {
        try (Store first = open();
                Store second = open()) {
            first.drafts().save(draft("a", "one", 0));
            second.drafts().save(draft("b", "two", 0));
        }
        try (Store next = open()) {
            assertThat(next.drafts().restore())
                    .extracting(Draft::text)
                    .containsExactly("one", "two");
        }
    }
}
