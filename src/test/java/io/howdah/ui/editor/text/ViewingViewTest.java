package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ViewingViewTest {

    private final TextStage stage = new TextStage();

    private List<Integer> marked() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() ->
                IntStream.range(0, stage.text().area().getParagraphs().size())
                        .filter(line ->
                                stage.text()
                                        .area()
                                        .getParagraph(line)
                                        .getParagraphStyle()
                                        .contains(StatementMark.STYLE_CLASS))
                        .boxed()
                        .toList());
    }

    @Test
    void theStatementAtTheCaretIsMarked() {
        stage.load("sel|ect 1\n, 2;\nselect 3;\n");
        assertThat(marked()).containsExactly(0, 1);
        stage.robot().push(KeyCode.CONTROL, KeyCode.END);
        stage.robot().push(KeyCode.UP);
        assertThat(marked()).containsExactly(2);
    }

    @Test
    void everyLineHasItsNumber() {
        stage.load("|a\nb\nc");
        WaitForAsyncUtils.waitForFxEvents();
        List<String> numbers =
                Fx.call(() ->
                        stage.text().area().lookupAll(".lineno").stream()
                                .map(node -> ((Text) node).getText().strip())
                                .sorted()
                                .toList());
        assertThat(numbers).containsExactly("1", "2", "3");
    }

    @Test
    void theWheelZoomsWithTheShortcutKey() {
        stage.load("|a");
        scroll(40, true);
        assertThat(classes()).contains("zoom-110");
        scroll(-40, true);
        scroll(-40, true);
        assertThat(classes()).contains("zoom-90").doesNotContain("zoom-110");
        scroll(40, false);
        assertThat(classes()).contains("zoom-90");
    }

    private List<String> classes() {
        return Fx.call(() -> List.copyOf(stage.text().area().getStyleClass()));
    }

    private void scroll(double delta, boolean shortcut) {
        Fx.run(() ->
                Event.fireEvent(
                        stage.text().area(),
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                10,
                                10,
                                10,
                                10,
                                false,
                                shortcut,
                                false,
                                false,
                                false,
                                false,
                                0,
                                delta,
                                0,
                                delta,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
    }

    @Test
    void longLinesWrapOnDemand() {
        stage.load("|" + "select 1, ".repeat(60));
        assertThat(rows()).isEqualTo(1);
        stage.robot().push(KeyCode.ALT, KeyCode.Z);
        assertThat(rows()).isGreaterThan(3);
    }

    private int rows() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() -> {
            stage.text().area().layout();
            return stage.text().area().getParagraphLinesCount(0);
        });
    }
}
