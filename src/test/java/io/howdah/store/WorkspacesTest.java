package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {

    private static final Workspace BUSY =
            new Workspace(
                    new Workspace.Window(10, 20, 1440, 900, true),
                    List.of(
                            new Workspace.Tab("editor", "Orders", "{\"draft\":\"a\"}"),
                            new Workspace.Tab("plan", "Plan", "{}")),
                    1,
                    Map.of("navigator", 0.2, "results", 0.65),
                    "SQL",
                    Set.of("inspector"),
                    "dark",
                    1.5);

    @TempDir Path folder;

    private Store open() {
        return Store.open(new DataFolder(folder), InstantSource.system());
    }

    @Test
    void beginsWithNothing() {
        try (Store store = open()) {
            assertThat(store.workspaces().restore()).isEqualTo(Workspace.initial());
        }
    }

    @Test
    void comesBackAfterTheProgramEnded() {
        try (Store store = open()) {
            store.workspaces().save(BUSY);
        }
        try (Store store = open()) {
            assertThat(store.workspaces().restore()).isEqualTo(BUSY);
        }
        try (Store store = open()) {
            assertThat(store.workspaces().restore()).isEqualTo(BUSY);
        }
    }

    @Test
    void lendsItsLookButNotItsTabsToASecondWindow() {
        try (Store first = open();
                Store second = open()) {
            first.workspaces().save(BUSY);
            assertThat(second.workspaces().restore()).isEqualTo(BUSY.withoutTabs());
        }
    }

    @Test
    void aBrokenOneIsNoReasonNotToStart() {
        try (Store store = open()) {
            store.workspaces().save(BUSY);
            store.database().update("UPDATE workspace SET state = '{\"window\":'");
        }
        try (Store store = open()) {
            assertThat(store.workspaces().restore()).isEqualTo(Workspace.initial());
        }
    }

    @Test
    void readsWhatAnOtherVersionWrote() {
        try (Store store = open()) {
            store.workspaces().save(BUSY);
            store.database()
                    .update("UPDATE workspace SET state = '{\"place\":\"SQL\",\"flying\":true}'");
        }
        try (Store store = open()) {
            assertThat(store.workspaces().restore())
                    .isEqualTo(
                            new Workspace(null, List.of(), -1, Map.of(), "SQL", Set.of(), null, 1));
        }
    }
}
