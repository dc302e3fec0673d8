package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class LongLinesViewTest {

    private static final String LINE = "0123456789".repeat(5_000);

    private final TextStage stage = new TextStage();

    private String shown() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() ->
                stage.text().area().lookupAll(".paragraph-text").stream()
                        .flatMap(line -> line.lookupAll(".text").stream())
                        .map(Node.class::cast)
                        .map(node -> ((Text) node).getText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private String text() {
        return Fx.call(() -> stage.text().area().getText());
    }

    @Test
    void aVeryLongLineIsShownUpToALimitThatSaysSo() {
        stage.load(LINE + "\nselect 1|");
        assertThat(shown())
                .startsWith(LINE.substring(0, LongLines.SHOWN) + "  … 30,000 more characters")
                .contains("select");
        assertThat(text()).isEqualTo(LINE + "\nselect 1");
    }

    @Test
    void aLineWithinTheLimitIsShownWhole() {
        String line = LINE.substring(0, LongLines.SHOWN);
        stage.load("|" + line);
        assertThat(shown()).isEqualTo(line);
    }

    @Test
    void itsTextIsEditedExactlyWhereverTheCaretIs() {
        stage.load("|" + LINE);
        stage.robot().write("a");
        assertThat(shown()).startsWith("a0123").endsWith("… 30,001 more characters");
        stage.robot().push(KeyCode.END);
        stage.robot().write("z");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text().equals("a" + LINE + "z")).isTrue();
        Fx.run(() -> stage.text().area().moveTo(40_000));
        stage.robot().push(KeyCode.BACK_SPACE);
        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text().equals("a" + LINE + "z")).isTrue();
    }

    @Test
    void itIsSelectedAsAWhole() {
        stage.load("|" + LINE);
        stage.robot().push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Fx.call(() -> stage.text().area().getSelectedText())).isEqualTo(LINE);
        assertThat(shown()).endsWith("… 30,000 more characters");
    }
}
