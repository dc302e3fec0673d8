package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.Draft;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftKeeperTest {

    private final Store store = Store.inMemory(InstantSource.system());
    private final DirectBackground background = new DirectBackground();
    private String text = "";
    private final DraftKeeper keeper =
            new DraftKeeper(
                    store.drafts(),
                    background,
                    () -> {
                        String now = text;
                        return () ->
                                new Draft("one", "Query 1", null, null, null, now, 0, 0, 0, "");
                    });

    @AfterEach
    void close() {
        store.close();
    }

    private String saved() {
        return store.drafts().restore().stream().map(Draft::text).findFirst().orElse("nothing");
    }

    @Test
    void changedTextIsSavedWhenTypingPauses() {
        text = "select 1";
        keeper.changed();
        assertThat(saved()).isEqualTo("nothing");
        background.elapse();
        assertThat(saved()).isEqualTo("select 1");
    }

    /// Nothing that was typed a second ago may be missing, however somebody types.
    @ParameterizedTest
    @ValueSource(ints = {5, 50, 99, 150, 199, 200, 249, 299, 300, 350, 900})
    void whatWasTypedIsSavedWithinASecond(int pause) {
        int keys = 3_000 / pause + 1;
        for (int typed = 1; typed <= keys; typed++) {
            text += "x";
            keeper.changed();
            background.advance(Duration.ofMillis(pause));
            int secondAgo = Math.max(0, typed - 1_000 / pause);
            int kept = saved().equals("nothing") ? 0 : saved().length();
            assertThat(kept).as("after %s keys", typed).isGreaterThanOrEqualTo(secondAgo);
        }
        background.advance(Duration.ofSeconds(1));
        assertThat(saved()).isEqualTo(text);
    }

    @Test
    void closedOnPurposeIsForgotten() {
        text = "select 1";
        keeper.changed();
        background.elapse();
        keeper.forget("one");
        text = "select 2";
        keeper.changed();
        background.elapse();
        assertThat(saved()).isEqualTo("nothing");
    }

    @Test
    void endOfTheProgramSavesAtOnce() {
        text = "select 3";
        keeper.finish();
        assertThat(saved()).isEqualTo("select 3");
    }
}
