package io.howdah.ui.result.pane;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.testing.Fx;
import io.howdah.testing.Rows;
import io.howdah.ui.control.ChoiceButton;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Chart, groups, comparison and row of a result, as a person uses them.
class SidesViewTest {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    Rows.column("id", Rows.INTEGER),
                    Rows.column("day", Rows.DATE),
                    Rows.column("city", Rows.TEXT),
                    Rows.column("total", Rows.NUMERIC));

    private final FxRobot robot = new FxRobot();
    private final Stage stage = Fx.stage();
    private final List<Throwable> failures = new ArrayList<>();
    private final VirtualBackground background =
            new VirtualBackground(new PlatformFxThread(), failures::add);
    private final Appearance appearance = Fx.call(Appearance::new);
    private final Map<String, ResultViewModel> others = new LinkedHashMap<>();
    private final ResultPane pane = Fx.call(this::create);

    private static PackedRows rows(int count, int raised) {
        return Rows.of(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new String[] {
                                    "" + i,
                                    "2026-01-%02d".formatted(1 + i / 3),
                                    List.of("Ulm", "Bern", "Rome").get(i % 3),
                                    "" + (i == raised ? 1_000 : i * 10)
                                })
                        .toList());
    }

    private ResultPane create() {
        Fonts.load();
        var created =
                new ResultPane(new ResultViewModel(COLUMNS, rows(30, -1)), appearance, background);
        created.setOthers(() -> others);
        return created;
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            var scene = new Scene(pane, 980, 560);
            appearance.style(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            pane.requestFocus();
        });
        Fx.waitUntil("rows are shown", () -> pane.grid().shownTexts().contains("Bern"));
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
        return Fx.call(
                () -> pane.lookup(id) instanceof Labeled labeled ? labeled.getText() : "none");
    }

    private String chart() {
        return Fx.call(() -> pane.lookup("#result-chart").getAccessibleText());
    }

    private void openChart() {
        robot.clickOn("#result-side-chart");
        Fx.waitUntil("the chart is drawn", () -> chart().startsWith("Line chart over day"));
    }

    @Test
    void keysWalkThroughTheChartAndTellWhatStandsThere() {
        openChart();
        assertThat(Fx.call(() -> pane.lookup("#result-chart").isFocused())).isTrue();
        robot.push(KeyCode.RIGHT);
        assertThat(chart()).isEqualTo("day 2026-01-01: total 0, total 10, total 20");
        robot.push(KeyCode.END);
        assertThat(chart()).startsWith("day 2026-01-10: total 270");
        robot.push(KeyCode.ESCAPE);
        assertThat(chart()).startsWith("Line chart over day");
    }

    @Test
    void theMouseTellsTheNumberUnderIt() {
        openChart();
        robot.clickOn("#chart-kind-bar");
        Fx.waitUntil("bars are drawn", () -> chart().startsWith("Bar chart over city"));
        Node canvas = Fx.call(() -> pane.lookup("#result-chart"));
        robot.moveTo(canvas);
        Fx.waitUntil("the middle bar is told", () -> chart().startsWith("Bern: sum of total"));
        assertThat(chart()).isEqualTo("Bern: sum of total 1,450");
        Fx.run(() -> ((ComboBox<?>) pane.lookup("#chart-measure")).getSelectionModel().select(1));
        Fx.waitUntil("the measure is another one", () -> chart().startsWith("Bar chart"));
        robot.moveBy(1, 0);
        Fx.waitUntil("the average is told", () -> chart().equals("Bern: avg of total 145"));
    }

    @Test
    void aColumnSplitsTheLinesByKeyboard() {
        openChart();
        robot.clickOn("#chart-split").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        Fx.waitUntil("there is a line a city", () -> chart().endsWith("of Ulm, Bern, Rome"));
        assertThat(text("#chart-split")).isEqualTo("city");
        assertThat(Fx.call(() -> pane.lookup("#chart-split").isFocused())).isTrue();
    }

    @Test
    void groupsCanBeSpreadWithoutLosingTheKeyboardsPlace() {
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.clickOn("#result-side-groups");
        Fx.waitUntil("cities are counted", () -> shown("#result-groups").contains("Rome"));
        assertThat(text("#result-groups-words")).isEqualTo("3 groups");
        assertThat(shown("#result-groups"))
                .containsExactly("Ulm", "10", "Bern", "10", "Rome", "10");
        robot.clickOn("#groups-measures").push(KeyCode.DOWN).push(KeyCode.DOWN);
        Fx.run(() -> choose("#groups-measures", "sum of total"));
        Fx.waitUntil("totals are added up", () -> shown("#result-groups").contains("1450"));
        Fx.run(() -> choose("#groups-measures", "count of rows"));
        Fx.run(() -> choose("#groups-spread", "day"));
        Fx.waitUntil("days are columns", () -> heads("#result-groups").contains("2026-01-10"));
        assertThat(Fx.call(() -> pane.lookup("#groups-measures").isFocused())).isTrue();
    }

    private static void press(ChoiceButton<?> button, String words) {
        button.getItems().stream()
                .filter(item -> item.getText().equals(words))
                .map(CheckMenuItem.class::cast)
                .forEach(item -> {
                    item.setSelected(!item.isSelected());
                    item.fire();
                });
        button.hide();
    }

    private void choose(String id, String words) {
        press((ChoiceButton<?>) pane.lookup(id), words);
    }

    private List<String> shown(String id) {
        return Fx.call(
                () -> pane.lookup(id) instanceof ResultGrid grid ? grid.shownTexts() : List.of());
    }

    private List<String> heads(String id) {
        return Fx.call(() ->
                pane.lookup(id) instanceof ResultGrid grid
                        ? grid.model().result().columns().stream().map(ResultColumn::name).toList()
                        : List.of());
    }

    @Test
    void differencesToAnotherResultAreTold() {
        robot.clickOn("#result-side-compare");
        assertThat(Fx.call(() -> pane.lookup("#result-comparison"))).isNull();
        others.put("Result 1", new ResultViewModel(COLUMNS, rows(28, 4)));
        robot.clickOn("#result-side-grid").clickOn("#result-side-compare");
        Fx.waitUntil("rows are compared", () -> !shown("#result-comparison").isEmpty());
        assertThat(text("#result-compare-words"))
                .isEqualTo("2 added  ·  0 removed  ·  1 changed  ·  27 the same");
        robot.clickOn("#result-comparison").push(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(shown("#result-comparison").subList(0, 2)).containsExactly("changed", "4");
        Fx.run(() -> choose("#result-compare-match", "id"));
        Fx.waitUntil(
                "rows are matched by place", () -> text("#result-compare-match").equals("place"));
    }

    @Test
    void aRowIsReadAsAFormAndCopiedFrom() {
        robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.ENTER);
        Fx.waitUntil("the form has the focus", () -> pane.lookup("#result-record").isFocused());
        assertThat(place()).isEqualTo("Row 2 of 30");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(place()).isEqualTo("Row 3 of 30");
        assertThat(pane.model().cursor().orElseThrow().column()).isEqualTo(2);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        Fx.waitUntil(
                "the value is on the clipboard",
                () -> "Rome".equals(Clipboard.getSystemClipboard().getString()));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertThat(place()).isEqualTo("Row 30 of 30");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        Fx.waitUntil("the grid is back", () -> pane.grid().isFocused());
        assertThat(pane.model().selection().row()).isEqualTo(29);
    }

    private String place() {
        return Fx.call(() ->
                pane.lookup(".record-view").lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .filter(words -> words.startsWith("Row "))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void theFormHasALineForEachColumnOfTheGrid() {
        Fx.run(() -> pane.model().layout().hide(List.of(1)));
        robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(Fx.call(() -> ((ListView<?>) pane.lookup("#result-record")).getItems().size()))
                .isEqualTo(3);
    }
}
