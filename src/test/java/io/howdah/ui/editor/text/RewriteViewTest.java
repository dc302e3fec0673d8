package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class RewriteViewTest {

    private final TextStage stage = new TextStage();

    private String text() {
        return Fx.call(() -> stage.text().area().getText());
    }

    /// As "Load from disk" does it: what costs time is done on this thread.
    private boolean rewrite(String text) {
        Rewrite rewrite = Fx.call(stage.text()::rewrite);
        Rewrite.Ready ready = rewrite.to(text);
        return Fx.call(ready::apply);
    }

    @Test
    void theCaretStaysAtItsText() {
        stage.load("select 1;\nselect |2;\nselect 3;");
        assertThat(rewrite("-- first\nselect 1;\nselect 2;\nselect 3;")).isTrue();
        assertThat(stage.marked()).isEqualTo("-- first\nselect 1;\nselect |2;\nselect 3;");
        assertThat(rewrite("-- first\nselect 1;\nselect 2;\nselect 4;")).isTrue();
        assertThat(stage.marked()).isEqualTo("-- first\nselect 1;\nselect |2;\nselect 4;");
    }

    @Test
    void undoBringsTheTextBackInOneStep() {
        stage.load("a\nb\nc|");
        rewrite("x\nb\ny\nz");
        assertThat(text()).isEqualTo("x\nb\ny\nz");
        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text()).isEqualTo("a\nb\nc");
    }

    @Test
    void foldsElsewhereStay() {
        stage.load("select 1,\n  2,\n  3;\nselect |4;");
        Fx.run(() -> stage.text().folding().toggle(0));
        rewrite("select 1,\n  2,\n  3;\nselect 44;");
        assertThat(Fx.call(() -> stage.text().folding().state(0))).isEqualTo(Folding.State.FOLDED);
    }

    @Test
    void whatWasTypedMeanwhileIsNotReplaced() {
        stage.load("select 1|");
        Rewrite rewrite = Fx.call(stage.text()::rewrite);
        Rewrite.Ready ready = rewrite.to("select 'other'");
        stage.robot().write("2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Fx.call(ready::apply)).isFalse();
        assertThat(text()).isEqualTo("select 12");
    }

    @Test
    void anyTextBecomesAnyOther() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String wanted =
                    random.ints(random.nextInt(12), 0, 4)
                            .mapToObj(n -> new String[] {"a", "b", "\n", "😀"}[n])
                            .collect(Collectors.joining());
            rewrite(wanted);
            assertThat(text()).isEqualTo(wanted);
        }
    }
}
