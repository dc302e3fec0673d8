package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCrashIT {

    private static final Setting<Integer> COUNT = Setting.integer("test.count", 0);

    @TempDir Path folder;

    private Store open() {
        return Store.open(new DataFolder(folder), InstantSource.system());
    }

    @Test
    void whatWasSavedSurvivesAKilledProcess() throws Exception {
        int said;
        try (StoreProcess process = StoreProcess.start(folder)) {
            said = Integer.parseInt(process.awaitLine(20));
        }
        try (Store store = open()) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.drafts().restore())
                    .singleElement()
                    .satisfies(draft -> {
                        assertThat(draft.caret()).isGreaterThanOrEqualTo(said);
                        assertThat(draft.text()).startsWith("SELECT " + draft.caret());
                    });
        }
    }

    @Test
    void aRunningProcessKeepsItsDraftsUntilItDies() throws Exception {
        try (StoreProcess process = StoreProcess.start(folder);
                Store store = open()) {
            process.awaitLine(1);
            assertThat(store.drafts().restore()).isEmpty();
        }
        try (Store store = open()) {
            assertThat(store.drafts().restore()).hasSize(1);
        }
    }

    @Test
    void twoProcessesWriteAtOnceAndNothingIsLost() throws Exception {
        try (StoreProcess process = StoreProcess.start(folder);
                Store store = open()) {
            process.awaitLine(1);
            for (int i = 1; i <= 200; i++) {
                int next = store.settings().get(COUNT) + 1;
                store.settings().set(COUNT, next);
            }
            assertThat(store.settings().get(COUNT)).isEqualTo(200);
            assertThat(Integer.parseInt(process.awaitLine(1))).isPositive();
        }
    }
}
