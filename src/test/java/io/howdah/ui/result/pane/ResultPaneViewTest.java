package io.howdah.ui.result.pane;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.testing.Fx;
import io.howdah.testing.Rows;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.result.CellCopying;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ResultPaneViewTest {

    private final FxRobot robot = new FxRobot();
    private final Stage stage = Fx.stage();
    private final List<Throwable> failures = new ArrayList<>();
    private final VirtualBackground background =
            new VirtualBackground(new PlatformFxThread(), failures::add);
    private final Appearance appearance = Fx.call(Appearance::new);
    private final List<String> asked = new ArrayList<>();
    private final ResultPane pane = Fx.call(this::create);

    private ResultPane create() {
        Fonts.load();
        var rows =
                Rows.of(
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> new String[] {"" + i, "name " + i % 10})
                                .toList());
        var columns = List.of(Rows.column("id", Rows.INTEGER), Rows.column("name", Rows.TEXT));
        var created =
                new ResultPane(
                        new ResultViewModel(columns, rows, "SELECT id, name FROM person"),
                        appearance,
                        background);
        created.setServerSide(new ServerSide(true, asked::add));
        return created;
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            var scene = new Scene(pane, 900, 500);
            appearance.style(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            pane.requestFocus();
        });
        Fx.waitUntil("rows are shown", () -> pane.grid().shownTexts().contains("name 3"));
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.detach();
            stage.hide();
        });
        background.close();
        assertThat(failures).isEmpty();
    }

    private String text(String id) {
        return Fx.call(() -> ((Label) pane.lookup(id)).getText());
    }

    @Test
    void controlFFindsAndTheFunnelFilters() {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("name 7");
        Fx.waitUntil("hits are counted", () -> text("#result-find-words").equals("1 of 100"));
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(pane.model().selection().row()).isEqualTo(17);
        robot.clickOn("#result-find-filter");
        Fx.waitUntil("rows are filtered", () -> pane.model().view().size() == 100);
        assertThat(text("#result-count")).isEqualTo("100 of 1,000 rows so far…");
        robot.clickOn("#result-find").push(KeyCode.ESCAPE);
        Fx.waitUntil("all rows are back", () -> pane.model().view().size() == 1_000);
        assertThat(Fx.call(() -> pane.grid().isFocused())).isTrue();
    }

    @Test
    void theCountSaysWhetherMoreRowsAreOnTheirWay() {
        assertThat(text("#result-count")).isEqualTo("1,000 rows so far…");

        var all = new Outcome.Completed("SELECT 1000", 1_000, true, Duration.ofMillis(20));
        Fx.run(() -> pane.model().result().ended(all));

        assertThat(text("#result-count")).isEqualTo("1,000 rows in 20.0 ms");
    }

    @Test
    void altDownSortsAndTheServerIsAskedForTheSame() {
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.DOWN);
        Fx.waitUntil("rows are sorted", () -> pane.grid().shownTexts().contains("name 9"));
        Fx.run(() -> ((Button) pane.lookup("#result-ask-server")).fire());
        assertThat(asked)
                .containsExactly(
                        """
                        SELECT *
                        FROM (
                        SELECT id, name FROM person
                        ) AS result
                        ORDER BY name DESC\
                        """);
    }

    @Test
    void theOrderOfTextsIsToldAndTheServerOffered() {
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.UP);
        Fx.waitUntil("the order is told", () -> pane.lookup("#result-sort-note") != null);
        assertThat(text("#result-sort-note"))
                .isEqualTo("sorted here by character codes, not by the server's collation");
        robot.push(KeyCode.LEFT).push(KeyCode.ALT, KeyCode.UP);
        Fx.waitUntil("numbers need no word", () -> pane.lookup("#result-sort-note") == null);
        robot.push(KeyCode.RIGHT).push(KeyCode.CONTEXT_MENU);
        // To the last line of the folded ones: descending, on the server.
        robot.moveTo("Sort").push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).endsWith("ORDER BY name DESC");
    }

    private static void drag(Node node, double x) {
        node.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_DRAGGED,
                        x,
                        200,
                        x,
                        200,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    @Test
    void theEdgeOfAPartBesideMovesByMouseAndKeyboard() {
        var part = Fx.call(Region::new);
        Fx.run(() -> pane.showBeside(part));
        Fx.waitUntil("the part is beside", () -> part.getWidth() > 300);
        double first = Fx.call(part::getWidth);
        robot.clickOn("#result-beside-edge");
        // Without a display a drag ends where it leaves its node.
        Fx.run(() -> drag(pane.lookup("#result-beside-edge"), 400));
        Fx.waitUntil("it is wider", () -> Math.abs(900 - 400 - part.getWidth()) < 10);
        robot.push(KeyCode.ESCAPE);
        Fx.waitUntil("it is back", () -> Math.abs(part.getWidth() - first) < 2);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        Fx.waitUntil("it is narrower", () -> part.getWidth() < first - 20);
        robot.push(KeyCode.HOME);
        Fx.waitUntil("the grid keeps some room", () -> pane.grid().getWidth() > 100);
        assertThat(Fx.call(() -> pane.lookup("#result-beside-edge").getAccessibleText()))
                .contains("85 percent");
    }

    @Test
    void controlGGoesToARow() {
        robot.push(KeyCode.CONTROL, KeyCode.G).write("750").push(KeyCode.ENTER);
        assertThat(pane.model().selection().row()).isEqualTo(749);
        Fx.waitUntil("the row is in sight", () -> pane.grid().shownTexts().contains("749"));
    }

    @Test
    void whatIsTooMuchForTheClipboardIsToldWithTheWayOut() {
        assertThat(Fx.call(() -> pane.lookup("#result-copy") == null)).isTrue();
        Fx.run(() ->
                pane.model()
                        .copying()
                        .copy(() -> new CellCopying.Copy.Refused("Too much."), text -> {}));
        Fx.waitUntil("the refusal is told", () -> pane.lookup("#result-copy") != null);
        assertThat(text("#result-copy-words")).isEqualTo("Too much. Select less.");
        Fx.run(() -> pane.setOnExport(() -> asked.add("export")));
        assertThat(text("#result-copy-words")).isEqualTo("Too much. Export it to a file instead.");
        robot.clickOn("#result-copy-export");
        assertThat(asked).containsExactly("export");
        assertThat(Fx.call(() -> pane.lookup("#result-copy") == null)).isTrue();
        assertThat(Fx.call(() -> pane.grid().isFocused())).isTrue();
    }

    @Test
    void controlCCopiesManyRowsInTheBackground() {
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        Fx.waitUntil(
                "all rows are on the clipboard",
                () ->
                        String.valueOf(Clipboard.getSystemClipboard().getString())
                                        .lines()
                                        .filter(line -> line.matches("\\d+\tname \\d"))
                                        .count()
                                == 1_000);
    }

    @Test
    void selectedColumnIsSummedUp() {
        robot.push(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.SPACE);
        Fx.waitUntil("the sum is told", () -> text("#result-summary").contains("sum 499,500"));
        assertThat(text("#result-summary")).contains("avg 499.5", "min 0", "max 999");
    }
}
