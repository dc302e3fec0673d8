package io.howdah.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.rows.CellRange;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.testing.Rows;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ResultGridViewTest {

    private final FxRobot robot = new FxRobot();
    private final Stage stage = Fx.stage();
    private final Appearance appearance = Fx.call(Appearance::new);
    private final ResultGrid grid = Fx.call(this::create);

    private ResultGrid create() {
        Fonts.load();
        List<@Nullable String[]> rows =
                IntStream.range(0, 500)
                        .mapToObj(i -> new @Nullable String[] {"" + i, "name " + i, null})
                        .toList();
        var columns =
                List.of(
                        Rows.column("id", Rows.INTEGER),
                        Rows.column("name", Rows.TEXT),
                        Rows.column("gone", Rows.TEXT));
        return new ResultGrid(
                new GridViewModel(
                        new ResultViewModel(columns, Rows.of(rows)), new DirectBackground()),
                appearance);
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            var scene = new Scene(grid, 700, 400);
            appearance.style(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            grid.requestFocus();
        });
        Fx.waitUntil("the grid is laid out", () -> grid.shownTexts().contains("name 3"));
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    private CellSelection selection() {
        return grid.model().selection();
    }

    @Test
    void keysMoveExtendAndJump() {
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(selection().ranges()).containsExactly(new CellRange(1, 1, 1, 1));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selection().ranges()).containsExactly(new CellRange(1, 1, 2, 2));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertThat(selection().row()).isEqualTo(499);
        Fx.waitUntil("the last row is in sight", () -> grid.shownTexts().contains("name 499"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(selection().area().cells()).isEqualTo(1_500);
    }

    @Test
    void aClickBringsTheKeyboardInATabToo() {
        Fx.run(() -> {
            stage.getScene().setRoot(new TabPane());
            TabPane tabs = (TabPane) stage.getScene().getRoot();
            tabs.getTabs().add(new Tab("Result", grid));
            tabs.requestFocus();
        });
        Fx.waitUntil("the grid is in its tab", () -> grid.getScene() != null);
        robot.clickOn(grid).push(KeyCode.HOME);
        assertThat(Fx.call(grid::isFocused)).isTrue();
        assertThat(selection().column()).isZero();
    }

    @Test
    void copiesTheSelectionAsTabSeparatedText() {
        robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("id\tname\tgone\n1\tname 1\t\n");
    }

    @Test
    void cursorTellsItsValue() {
        robot.push(KeyCode.DOWN).push(KeyCode.END);
        var value = Fx.call(() -> grid.selectedProperty().get().orElseThrow());
        assertThat(value.column().name()).isEqualTo("gone");
        assertThat(value.text()).isNull();
        assertThat(grid.getAccessibleText()).isEqualTo("row 2, gone: NULL");
    }

    @Test
    void headSelectsItsColumnAndDragMovesIt() {
        double x = Fx.call(() -> grid.localToScreen(0, 0).getX());
        double y = Fx.call(() -> grid.localToScreen(0, 0).getY()) + 15;
        robot.clickOn(x + 70, y);
        assertThat(selection().ranges()).containsExactly(new CellRange(0, 0, 499, 0));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(x + 150, y).moveTo(x + 160, y);
        robot.release(MouseButton.PRIMARY);
        assertThat(grid.model().layout().order()).containsExactly(1, 0, 2);
    }
}
