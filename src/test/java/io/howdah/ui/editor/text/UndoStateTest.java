package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fxmisc.richtext.model.PlainTextChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoStateTest {

    private static final int PLENTY = 1_000_000;

    /// A text, the steps that led to it, and steps that were undone.
    private record Edited(String text, UndoState state) {}

    private static Edited edited(Random random) {
        var text = new StringBuilder("select 1;\n");
        var steps = new ArrayList<List<PlainTextChange>>();
        int done = 1 + random.nextInt(20);
        String shown = "";
        for (int i = 0; i < done + 5; i++) {
            if (i == done) {
                shown = text.toString();
            }
            var step = new ArrayList<PlainTextChange>();
            for (int change = 0; change <= random.nextInt(3); change++) {
                int start = random.nextInt(text.length() + 1);
                int end = start + random.nextInt(Math.min(8, text.length() - start + 1));
                String more = "ñ😀\"\n".repeat(random.nextInt(3));
                step.add(new PlainTextChange(start, text.substring(start, end), more));
                text.replace(start, end, more);
            }
            steps.add(step);
        }
        return new Edited(shown, new UndoState(steps, done));
    }

    @Test
    void comesBackAsItWas() {
        var random = new Random(3);
        for (int run = 0; run < 500; run++) {
            Edited edited = edited(random);

            assertThat(UndoState.read(edited.state.write(PLENTY), edited.text))
                    .as("run %s", run)
                    .contains(edited.state);
        }
    }

    @Test
    void theOldestStepsGoFirst() {
        var random = new Random(4);
        int dropped = 0;
        for (int run = 0; run < 200; run++) {
            Edited edited = edited(random);
            UndoState kept = UndoState.read(edited.state.write(200), edited.text).orElseThrow();

            List<List<PlainTextChange>> all = edited.state.steps();
            int from = edited.state.done() - kept.done();
            assertThat(kept.steps())
                    .isEqualTo(all.subList(from, from + kept.steps().size()))
                    .hasSizeGreaterThanOrEqualTo(kept.done());
            dropped += from;
        }
        assertThat(dropped).isPositive();
    }

    @Test
    void doesNotFitAnotherText() {
        var state = new UndoState(List.of(List.of(new PlainTextChange(0, "", "select"))), 1);

        assertThat(UndoState.read(state.write(PLENTY), "select 1")).contains(state);
        assertThat(UndoState.read(state.write(PLENTY), "insert 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"done\":3,\"steps\":[]}",
                "{\"done\":-1,\"steps\":[]}",
                "{\"done\":1,\"steps\":[[[99,\"a\",\"b\"]]]}",
                "{\"done\":1,\"steps\":[[[-5,\"a\",\"b\"]]]}",
                "{\"done\":1,\"steps\":[[[\"x\"]]]}"
            })
    void damageIsNoHistory(String json) {
        assertThat(UndoState.read(json, "select 1")).isEmpty();
    }
}
