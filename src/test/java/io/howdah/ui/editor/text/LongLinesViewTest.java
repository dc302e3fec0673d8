package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.sql.edit.TextRange;
import io.howdah.testing.Fx;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
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
                .startsWith(LINE.substring(0, LineWindow.SHOWN))
                .contains("  … 34,000 more characters")
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
    void whatIsShownIsAroundTheCaret() {
        stage.load("|" + LINE);
        moveTo(30_000);
        assertThat(shown())
                .startsWith("… 22,000 characters before  \n0123456789")
                .endsWith("0123456789\n  … 12,000 more characters");
        moveTo(37_000);
        assertThat(shown()).as("stays").startsWith("… 22,000 characters before");
        moveTo(38_000);
        assertThat(shown()).startsWith("… 30,000 characters before");
        moveTo(50_000);
        assertThat(shown()).startsWith("… 34,000 characters before").endsWith("6789");
    }

    @Test
    void itsTextIsEditedExactlyAndSeenWhereverTheCaretIs() {
        stage.load("|" + LINE);
        stage.robot().write("a");
        assertThat(shown()).startsWith("a0123").endsWith("… 34,001 more characters");
        stage.robot().push(KeyCode.END);
        stage.robot().write("z");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text().equals("a" + LINE + "z")).isTrue();
        assertThat(shown()).endsWith("789z");
        moveTo(40_001);
        stage.robot().write("here");
        assertThat(shown()).contains("6789here0123");
        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text().equals("a" + LINE + "z")).isTrue();
        assertThat(shown()).doesNotContain("here");
        stage.robot().push(KeyCode.HOME);
        assertThat(place()).isZero();
    }

    @Test
    void theCaretIsDrawnAtItsLetter() {
        stage.load("|" + LINE);
        moveTo(30_000);
        double letter = x(30_001) - x(30_000);
        assertThat(letter).isGreaterThan(4);
        assertThat(x(30_100) - x(30_000)).isCloseTo(100 * letter, within(1.0));
        moveTo(30_000);
        double seen = Fx.call(() -> stage.text().area().getCaretBounds().orElseThrow().getMinX());
        Bounds area =
                Fx.call(() -> {
                    var node = stage.text().area();
                    return node.localToScreen(node.getLayoutBounds());
                });
        assertThat(seen).as("in sight").isBetween(area.getMinX(), area.getMaxX());
    }

    /// Where a caret at a place is drawn, in the line's own measure.
    private double x(int place) {
        moveTo(place);
        return Fx.call(() -> {
            var caret = stage.text().area().getCaretSelectionBind().getUnderlyingCaret();
            stage.text().area().layout();
            return caret.getLayoutBounds().getMinX();
        });
    }

    @Test
    void aClickGoesToTheLetterUnderIt() {
        stage.load("|" + LINE + "\nselect 1");
        moveTo(30_000);
        Bounds caret = Fx.call(() -> stage.text().area().getCaretBounds().orElseThrow());
        moveTo(29_990);
        stage.robot().clickOn(caret.getMinX() + 1, caret.getCenterY());
        assertThat(place()).isEqualTo(30_000);
        double letter = x(30_000) - x(29_999);
        stage.robot().clickOn(caret.getMinX() - 4 * letter + 1, caret.getCenterY());
        assertThat(place()).isEqualTo(29_996);
    }

    @Test
    void upAndDownKeepTheColumnOnScreen() {
        stage.load(LINE + "\n" + "b".repeat(100) + "\n" + LINE + "|");
        moveTo(5);
        stage.robot().push(KeyCode.DOWN);
        assertThat(place()).isEqualTo(LINE.length() + 1 + 5);
        stage.robot().push(KeyCode.DOWN);
        int third = LINE.length() + 102;
        assertThat(place() - third)
                .as("in the shown part of the third")
                .isBetween(LINE.length() - LineWindow.SHOWN, LINE.length());
        moveTo(LINE.length() + 1 + 7);
        stage.robot().push(KeyCode.UP);
        assertThat(place()).isEqualTo(7);
    }

    @Test
    void itIsSelectedAsAWhole() {
        stage.load("|" + LINE + "\nx");
        stage.robot().push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Fx.call(() -> stage.text().area().getSelectedText())).isEqualTo(LINE + "\nx");
        moveTo(LINE.length());
        stage.robot().push(KeyCode.SHIFT, KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Fx.call(() -> stage.text().area().getSelectedText())).startsWith("\n");
    }

    @Test
    void aPartOfItIsSelectedWhereItStands() {
        stage.load("|" + LINE);
        double from = x(30_000);
        double to = x(30_050);
        Fx.run(() -> stage.text().area().selectRange(30_000, 30_050));
        WaitForAsyncUtils.waitForFxEvents();
        Bounds selection =
                Fx.call(() ->
                        stage.text().area().lookupAll(".main-selection").stream()
                                .map(Node::getLayoutBounds)
                                .filter(bounds -> bounds.getWidth() > 0)
                                .findFirst()
                                .orElseThrow());
        assertThat(selection.getMinX()).isCloseTo(from, within(1.5));
        assertThat(selection.getMaxX()).isCloseTo(to, within(1.5));
    }

    @Test
    void whatASearchFindsIsMarkedInIt() {
        stage.load("|" + LINE);
        moveTo(30_000);
        Fx.run(() ->
                stage.text()
                        .mark(
                                TextMark.MATCH,
                                List.of(new TextRange(5, 8), new TextRange(30_003, 30_006))));
        assertThat(marked()).containsExactly("345");
        moveTo(0);
        assertThat(marked()).containsExactly("567");
        Fx.run(() -> stage.text().mark(TextMark.MATCH, List.of()));
        assertThat(marked()).isEmpty();
    }

    private List<String> marked() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() ->
                stage.text().area().lookupAll(".sql-match").stream()
                        .map(node -> ((Text) node).getText())
                        .toList());
    }

    @Test
    void theCurrentStatementIsMarkedInAndBesideIt() {
        stage.load("select 1;\nselect " + LINE + ";\nselect 2;|");
        WaitForAsyncUtils.waitForFxEvents();
        moveTo(0);
        assertThat(current()).containsExactly(0);
        moveTo(30_000);
        assertThat(current()).containsExactly(1);
        moveTo(LINE.length() + 19);
        assertThat(current()).containsExactly(2);
    }

    private List<Integer> current() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() ->
                IntStream.range(0, 3)
                        .filter(line ->
                                stage.text()
                                        .area()
                                        .getParagraph(line)
                                        .getParagraphStyle()
                                        .contains("current-statement"))
                        .boxed()
                        .toList());
    }

    @Test
    void staysWhereItIsWhenLinesComeAndGoAboveIt() {
        stage.load("select 1;\n|" + LINE);
        moveTo(10 + 30_000);
        moveTo(0);
        stage.robot().push(KeyCode.ENTER);
        stage.robot().push(KeyCode.ENTER);
        assertThat(shown()).contains("… 22,000 characters before");
        stage.robot().push(KeyCode.BACK_SPACE);
        assertThat(shown()).contains("… 22,000 characters before");
    }

    private void moveTo(int place) {
        Fx.run(() -> {
            stage.text().area().moveTo(place);
            stage.text().area().requestFollowCaret();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int place() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() -> stage.text().area().getCaretPosition());
    }
}
