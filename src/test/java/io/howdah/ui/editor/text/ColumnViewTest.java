package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CaretNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ColumnViewTest {

    private static final KeyCode[] DOWN = {KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN};
    private static final KeyCode[] RIGHT = {KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT};

    private TextStage stage;

    @BeforeEach
    void open() {
        stage = new TextStage();
    }

    private String press(KeyCode... keys) {
        stage.robot().push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return text();
    }

    private String write(String text) {
        stage.robot().write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return text();
    }

    private String text() {
        return Fx.call(() -> stage.text().area().getText());
    }

    private boolean many() {
        return Fx.call(() -> stage.text().carets().isActive());
    }

    private int shownCarets() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(this::drawn);
    }

    private int drawn() {
        return (int)
                stage.text().area().lookupAll(".caret").stream()
                        .filter(CaretNode.class::isInstance)
                        .count();
    }

    @Test
    void aColumnIsTypedDeletedAndUndoneKeyByKey() {
        stage.load("|id,\nname,\nprice");
        press(DOWN);
        press(DOWN);
        assertThat(shownCarets()).isEqualTo(3);
        write("a");
        assertThat(write(".")).isEqualTo("a.id,\na.name,\na.price");
        assertThat(press(KeyCode.BACK_SPACE)).isEqualTo("aid,\naname,\naprice");

        assertThat(press(KeyCode.CONTROL, KeyCode.Z)).isEqualTo("a.id,\na.name,\na.price");
        assertThat(press(KeyCode.CONTROL, KeyCode.Z)).isEqualTo("aid,\naname,\naprice");
        assertThat(many()).as("undo brings the carets back").isTrue();
        assertThat(press(KeyCode.CONTROL, KeyCode.Y)).isEqualTo("a.id,\na.name,\na.price");
        assertThat(write("b")).isEqualTo("a.bid,\na.bname,\na.bprice");
    }

    @Test
    void escapeAndMovesOfTheCaretEndIt() {
        stage.load("|ab\ncd");
        press(DOWN);
        assertThat(many()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(many()).isFalse();
        assertThat(shownCarets()).isEqualTo(1);
        assertThat(write("x")).isEqualTo("ab\nxcd");

        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        assertThat(many()).isTrue();
        Fx.run(() -> stage.text().area().moveTo(0));
        assertThat(many()).isFalse();
    }

    @Test
    void aRectangleIsReplacedCutAndPastedLineByLine() {
        stage.load("|ab1\ncd2\nef3");
        press(DOWN);
        press(DOWN);
        press(RIGHT);
        press(RIGHT);
        assertThat(press(KeyCode.CONTROL, KeyCode.X)).isEqualTo("1\n2\n3");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("ab\ncd\nef");
        press(KeyCode.END);
        assertThat(press(KeyCode.CONTROL, KeyCode.V)).isEqualTo("1ab\n2cd\n3ef");
        press(KeyCode.HOME);
        assertThat(press(KeyCode.TAB)).isEqualTo("    1ab\n    2cd\n    3ef");
        assertThat(press(KeyCode.CONTROL, KeyCode.SLASH))
                .isEqualTo("    -- 1ab\n    -- 2cd\n    -- 3ef");
    }

    @Test
    void aSingleLineIsPastedIntoEach() {
        stage.load("|a\nb");
        press(DOWN);
        Fx.run(() -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putString("x ");
            Clipboard.getSystemClipboard().setContent(content);
        });
        assertThat(press(KeyCode.CONTROL, KeyCode.V)).isEqualTo("x a\nx b");
    }

    @Test
    void deletingInARectangleLeavesTheLinesApart() {
        stage.load("abc|\nd\nefg");
        press(DOWN);
        press(DOWN);
        assertThat(press(KeyCode.DELETE)).isEqualTo("abc\nd\nefg");
        assertThat(press(KeyCode.BACK_SPACE)).isEqualTo("ab\n\nef");
        assertThat(press(KeyCode.BACK_SPACE)).isEqualTo("a\n\ne");
    }

    @Test
    void theNextOccurrencesAreChangedTogether() {
        stage.load("select i|d from t where id = 1 and void = id");
        pressAltJ();
        pressAltJ();
        assertThat(write("k")).isEqualTo("select k from t where k = 1 and void = id");

        stage.load("a|, ab, a");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(write("x")).isEqualTo("x, ab, x");
    }

    @Test
    void linesOfAColumnMoveAsABlock() {
        stage.load("a\n|b\nc\nd");
        press(DOWN);
        assertThat(press(KeyCode.ALT, KeyCode.DOWN)).isEqualTo("a\nd\nb\nc");
    }

    @Test
    void onlyTheCaretsOnScreenAreDrawn() {
        stage.load("|" + "x\n".repeat(2_000));
        Fx.run(() -> stage.text().carets().extendColumn(1_500, 0));
        assertThat(write("y")).startsWith("yx\nyx\n").contains("yx\nx\n");
        Fx.run(() -> stage.text().area().showParagraphAtTop(100));
        Fx.waitUntil("the carets follow", () -> drawn() > 10);
        assertThat(shownCarets()).isBetween(10, 100);
    }

    @Test
    void theMouseDragsARectangleWithAlt() {
        stage.load("|abcdef\nab\nabcdef");
        drag(at(0, 2), at(2, 4), MouseButton.PRIMARY);
        assertThat(selected()).containsExactly("cd", "", "cd");
        assertThat(write("-")).isEqualTo("ab-ef\nab-\nab-ef");
    }

    @Test
    void theMiddleButtonDragsARectangleBehindShortLines() {
        stage.load("|ab\nabcdef");
        drag(at(1, 5), new Point2D(at(0, 3).getX(), at(0, 3).getY()), MouseButton.MIDDLE);
        assertThat(selected()).as("the first line ends before").containsExactly("de");
        drag(at(0, 4), at(1, 4), MouseButton.MIDDLE);
        assertThat(write("x")).as("no space behind the end").isEqualTo("abx\nabcdxef");
    }

    @Test
    void aClickWithAltSetsAFurtherCaret() {
        stage.load("|ab\ncd");
        drag(at(1, 1), at(1, 1), MouseButton.PRIMARY);
        assertThat(write("x")).isEqualTo("xab\ncxd");
    }

    /// The robot's mouse knows nothing of keys that are held.
    private void drag(Point2D from, Point2D to, MouseButton button) {
        mouse(MouseEvent.MOUSE_PRESSED, from, button, true);
        if (!from.equals(to)) {
            mouse(MouseEvent.MOUSE_DRAGGED, to, button, false);
        }
        mouse(MouseEvent.MOUSE_RELEASED, to, button, from.equals(to));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void mouse(
            EventType<MouseEvent> type, Point2D place, MouseButton button, boolean still) {
        Fx.run(() -> {
            var area = stage.text().area();
            Point2D inScene = area.localToScene(area.screenToLocal(place));
            boolean alt = button == MouseButton.PRIMARY;
            Event.fireEvent(
                    area,
                    new MouseEvent(
                            type,
                            inScene.getX(),
                            inScene.getY(),
                            place.getX(),
                            place.getY(),
                            button,
                            1,
                            false,
                            false,
                            alt,
                            false,
                            alt,
                            !alt,
                            false,
                            false,
                            false,
                            still,
                            null));
        });
    }

    /// Without the letter that the robot would type with it.
    private void pressAltJ() {
        Fx.run(() ->
                Event.fireEvent(
                        stage.text().area(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.J,
                                false,
                                false,
                                true,
                                false)));
    }

    private List<String> selected() {
        return Fx.call(() ->
                stage.text().carets().all().all().stream()
                        .map(caret -> stage.text().area().getText(caret.start(), caret.end()))
                        .toList());
    }

    /// On the screen, at the left edge of a character.
    private Point2D at(int line, int column) {
        return Fx.call(() -> {
            var area = stage.text().area();
            int offset = area.getAbsolutePosition(line, 0);
            Bounds first = area.getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow();
            return new Point2D(
                    first.getMinX() + column * first.getWidth() + 1,
                    (first.getMinY() + first.getMaxY()) / 2);
        });
    }
}
