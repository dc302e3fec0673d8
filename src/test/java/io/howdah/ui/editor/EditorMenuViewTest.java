package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.Draft;
import io.howdah.testing.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class EditorMenuViewTest {

    private static final String TEXT = "select a.x from account a";

    @TempDir private Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorTabs tabs;
    private CodeArea area;

    @BeforeEach
    void open() {
        tabs = new EditorTabs(folder, new Draft("a", "a", null, null, null, TEXT, 0, 0, 0, ""));
        EditorDocument tab = tabs.restore("a");
        tabs.show(tab);
        area = EditorTabs.area(tab).orElseThrow();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        Fx.run(() -> menus().forEach(Window::hide));
        tabs.close();
    }

    private static Stream<ContextMenu> menus() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast);
    }

    /// With the right button, at a place in the text.
    private ContextMenu menuAt(int place) {
        Bounds letter =
                Fx.call(() -> area.getCharacterBoundsOnScreen(place, place + 1).orElseThrow());
        robot.clickOn(letter.getMinX() + 1, letter.getCenterY(), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() -> menus().findFirst().orElseThrow());
    }

    private static MenuItem item(ContextMenu menu, String title) {
        return menu.getItems().stream()
                .filter(item -> Objects.equals(item.getText(), title))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return Fx.call(() -> area.getText());
    }

    @Test
    void meansThePlaceUnderTheMouse() {
        ContextMenu menu = menuAt(7);
        assertThat(Fx.call(area::getCaretPosition)).isEqualTo(7);
        assertThat(Fx.call(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
                .containsSubsequence(
                        "Cut",
                        "Copy",
                        "Paste",
                        "Select all",
                        "Run statement",
                        "Explain statement",
                        "Go to definition",
                        "Find usages",
                        "Rename alias",
                        "Format SQL");
        assertThat(Fx.call(() -> item(menu, "Copy").isDisable())).as("nothing selected").isTrue();
    }

    @Test
    void keepsWhatIsSelectedWhenItIsAskedForThere() {
        Fx.run(() -> area.selectRange(7, 10));
        ContextMenu menu = menuAt(8);
        assertThat(Fx.call(area::getSelectedText)).isEqualTo("a.x");
        Fx.run(() -> item(menu, "Cut").fire());
        assertThat(text()).isEqualTo("select  from account a");
        Fx.run(() -> item(menu, "Paste").fire());
        assertThat(text()).isEqualTo(TEXT);
    }
}
