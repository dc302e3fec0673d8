package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.Draft;
import io.howdah.testing.HeldBackground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final String LARGE = "select 1;\n".repeat(Opening.AT_ONCE / 5);

    private final HeldBackground background = new HeldBackground();
    private final Opening opening = new Opening(background);
    private final List<String> happened = new ArrayList<>();

    private void begin(String text) {
        begin(text, "");
    }

    private void begin(String text, String undo) {
        opening.begin(
                new Draft("one", "Query 1", null, null, null, text, 0, 0, 0, undo),
                draft -> happened.add("kept"),
                ready -> happened.add("ready"),
                failure -> happened.add("failed"));
    }

    @Test
    void aSmallTextIsThereAtOnce() {
        begin("select 1");
        assertThat(happened).containsExactly("ready");
        assertThat(opening.slowProperty().get()).isFalse();
    }

    @Test
    void aLargeTextIsThereWhenItsWorkIsDone() {
        begin(LARGE);
        assertThat(happened).isEmpty();
        background.release();
        assertThat(happened).containsExactly("kept", "ready");
    }

    @Test
    void aLongHistoryIsReadBesideToo() {
        begin("select 1", LARGE);
        assertThat(happened).isEmpty();
        background.release();
        assertThat(happened).endsWith("ready");
    }

    @Test
    void saysThatItTakesLongOnlyWhenItDoes() {
        begin(LARGE);
        assertThat(opening.slowProperty().get()).isFalse();
        background.elapse();
        assertThat(opening.slowProperty().get()).isTrue();
        background.release();
        assertThat(opening.slowProperty().get()).isFalse();

        begin(LARGE);
        background.release();
        background.elapse();
        assertThat(opening.slowProperty().get()).as("ready before").isFalse();
    }

    @Test
    void nothingComesOnceItIsCancelled() {
        begin(LARGE);
        opening.cancel();
        background.release();
        background.elapse();
        assertThat(happened).isEmpty();
        assertThat(opening.slowProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeKeptIsNotShown() {
        opening.begin(
                new Draft("one", "Query 1", null, null, null, LARGE, 0, 0, 0, ""),
                draft -> {
                    throw new IllegalStateException("The disk is full.");
                },
                ready -> happened.add("ready"),
                failure -> happened.add(failure.getMessage()));
        background.release();
        assertThat(happened).containsExactly("The disk is full.");
    }
}
