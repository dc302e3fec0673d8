package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.edit.TextRange;
import io.howdah.testing.Fx;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class TypingViewTest {

    private final TextStage stage = new TextStage();

    private String press(KeyCode... keys) {
        stage.robot().push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return stage.marked();
    }

    private String write(String text) {
        stage.robot().write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return stage.marked();
    }

    @Test
    void enterKeepsTheIndentation() {
        stage.load("  select 1|");
        assertThat(press(KeyCode.ENTER)).isEqualTo("  select 1\n  |");
    }

    @Test
    void tabGoesToTheNextColumnAndBack() {
        stage.load("a|");
        assertThat(press(KeyCode.TAB)).isEqualTo("a   |");
        stage.load("    a|");
        assertThat(press(KeyCode.SHIFT, KeyCode.TAB)).isEqualTo("a|");
    }

    @Test
    void bracketsAndQuotesComeInPairs() {
        stage.load("select |");
        assertThat(write("(")).isEqualTo("select (|)");
        assertThat(write("'")).isEqualTo("select ('|')");
        assertThat(write("a(")).isEqualTo("select ('a(|')");
        assertThat(write("'")).isEqualTo("select ('a('|)");
        assertThat(write(")")).isEqualTo("select ('a(')|");
    }

    @Test
    void quotesInCommentsAndWordsStaySingle() {
        stage.load("-- don|");
        assertThat(write("'")).isEqualTo("-- don'|");
        stage.load("don|");
        assertThat(write("'")).isEqualTo("don'|");
    }

    @Test
    void backspaceTakesAFreshPair() {
        stage.load("f(|)");
        assertThat(press(KeyCode.BACK_SPACE)).isEqualTo("f|");
    }

    @Test
    void selectionIsEnclosed() {
        stage.load("|name");
        Fx.run(() -> stage.text().area().selectRange(0, 4));
        assertThat(write("\"")).isEqualTo("\"name|\"");
    }

    @Test
    void bracketsAtTheCaretAreMarked() {
        stage.load("f|(a)");
        assertThat(Fx.call(() -> stage.text().marked(TextMark.BRACKET)))
                .isEqualTo(List.of(new TextRange(1, 2), new TextRange(3, 4)));
        press(KeyCode.HOME);
        assertThat(Fx.call(() -> stage.text().marked(TextMark.BRACKET))).isEmpty();
    }

    @Test
    void foldedLinesAreHiddenUntilTheCaretGoesThere() {
        stage.load("|select a\nfrom t\nwhere b;\nselect 2;\n");
        Fx.run(() -> stage.text().folding().toggle(0));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Fx.call(() -> stage.text().area().isFolded(1))).isTrue();
        assertThat(Fx.call(() -> stage.text().area().isFolded(2))).isTrue();
        assertThat(Fx.call(() -> stage.text().area().isFolded(3))).isFalse();
        assertThat(Fx.call(() -> stage.text().area().getUndoManager().isUndoAvailable()))
                .as("folding is no edit")
                .isFalse();

        Fx.run(() -> stage.text().goTo("2"));
        assertThat(Fx.call(() -> stage.text().area().isFolded(1))).isFalse();
        assertThat(stage.marked()).startsWith("select a\n|from t");
    }

    @Test
    void goesToLineAndColumn() {
        stage.load("|a\nbcd\ne");
        Fx.run(() -> stage.text().goTo("2:3"));
        assertThat(stage.marked()).isEqualTo("a\nbc|d\ne");
        Fx.run(() -> stage.text().goTo("99999999999"));
        assertThat(stage.marked()).isEqualTo("a\nbcd\n|e");
        Fx.run(() -> stage.text().goTo("x"));
        assertThat(stage.marked()).isEqualTo("a\nbcd\n|e");
    }

    @Test
    void aFarLineComesIntoSightWithWhatStandsAroundIt() {
        stage.load("|" + "select 1;\n".repeat(2000));
        Fx.run(() -> stage.text().goTo("1000"));
        Fx.run(() -> {});

        Sight sight = Fx.call(() -> Sight.of(stage.text().area()));

        assertThat(sight.first()).isLessThan(997);
        assertThat(sight.last()).isGreaterThan(1001);
    }
}
