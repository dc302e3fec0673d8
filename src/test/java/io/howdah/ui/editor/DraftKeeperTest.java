package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.Draft;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void typingWithoutAPauseIsSavedAllTheSame() {
        for (int i = 0; i < 20; i++) {
            text += "x";
            keeper.changed();
        }
        background.elapse();
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
