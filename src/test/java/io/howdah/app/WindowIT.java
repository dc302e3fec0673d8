package io.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.testing.RunFolder;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The four parts as a person uses them, in the whole program on its embedded server.
class WindowIT {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 760;

    private static TestWindow window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() {
        window = TestWindow.open(RunFolder.of("window"));
        Fx.run(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
            window.stage().setWidth(WIDTH);
            window.stage().setHeight(HEIGHT);
        });
        Fx.waitUntil(
                "the sample database is ready", () -> window.model().tasks().running().isEmpty());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    @AfterEach
    void closeDocuments() {
        Fx.run(() -> {
            var open = Set.copyOf(window.model().documents());
            open.forEach(window.model()::close);
        });
    }

    private Document front() {
        return window.model().selectedProperty().get();
    }

    @Test
    void typedQueryRunsAndItsValueShowsInTheGrid() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Fx.waitUntil("the editor is open", () -> robot.lookup("#sql-area").tryQuery().isPresent());
        robot.clickOn("#sql-area").write("select 6 * 7 as answer, null as nothing;");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.waitUntil("a cell shows 42", () -> cellShows("42"));
        assertThat(Fx.call(() -> cellShows("NULL"))).isTrue();
        assertThat(robot.lookup("#result-count").queryAs(Label.class).getText())
                .startsWith("1 row in ");
    }

    @Test
    void theNextResultTakesThePlaceOfTheLastWhileNothingElseMoves() {
        openEditor("select 'first' as said", true);
        Fx.waitUntil("a cell shows it", () -> cellShows("first"));
        List<String> moves = Collections.synchronizedList(new ArrayList<>());
        var results = robot.lookup(".results").queryAs(TabPane.class);
        Fx.run(() -> {
            Tab shown = results.getSelectionModel().getSelectedItem();
            watch(front().inspector().getValue(), "the inspector", moves);
            watch(window.scene().lookup("#sql-area"), "the text", moves);
            results.getSelectionModel()
                    .selectedItemProperty()
                    .subscribe(tab -> {
                        if (tab != shown) {
                            moves.add("a tab");
                        }
                    });
            robot.lookup("#sql-area").queryAs(CodeArea.class).replaceText("select 'next' as said");
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.waitUntil("a cell shows the next", () -> cellShows("next"));
        assertThat(moves).isEmpty();
        assertThat(Fx.call(() -> results.getTabs().size())).isEqualTo(2);
    }

    /// Tells when a node leaves the window, be it for a moment.
    private static void watch(Node node, String name, List<String> moves) {
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        moves.add(name);
                    }
                });
    }

    @Test
    void f6TakesTheKeyboardToTheResultAndBack() {
        openEditor("select 1 as first, 2 as second", true);
        Fx.waitUntil("a cell shows 2", () -> cellShows("2"));
        Fx.waitUntil("the text has the keyboard", this::editorHasKeyboard);
        robot.push(KeyCode.F6);
        Fx.waitUntil(
                "the grid has the keyboard",
                () -> window.scene().getFocusOwner() instanceof ResultGrid);
        robot.push(KeyCode.F6);
        Fx.waitUntil("the text has the keyboard again", this::editorHasKeyboard);
    }

    @Test
    void keysGoToTheEditorThatIsInFront() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Fx.waitUntil("the first has the keyboard", this::editorHasKeyboard);
        robot.write("select 1");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Fx.waitUntil("the second has the keyboard", this::editorHasKeyboard);
        robot.write("select 2");
        assertThat(editors()).containsExactly("select 1", "select 2");
        Fx.run(() -> window.model().close(front()));
        Fx.waitUntil("the first has the keyboard again", this::editorHasKeyboard);
        robot.write("0");
        assertThat(editors()).containsExactly("select 10");
    }

    private boolean editorHasKeyboard() {
        Document front = front();
        return front != null
                && window.scene().getFocusOwner() instanceof CodeArea area
                && area.equals(front.view().lookup("#sql-area"));
    }

    private List<String> editors() {
        return Fx.call(() ->
                window.model().documents().stream()
                        .map(document -> (CodeArea) document.view().lookup("#sql-area"))
                        .map(CodeArea::getText)
                        .toList());
    }

    private boolean cellShows(String text) {
        var found = robot.lookup("#result-table").tryQueryAs(ResultGrid.class);
        return found.isPresent() && found.get().shownTexts().contains(text);
    }

    @Test
    void wrongSqlIsExplainedAndMarkedAtItsPlace() {
        openEditor("select 1;\nselect wrong_column from sales.order_line;", false);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Fx.waitUntil(
                "the message names the column",
                () ->
                        robot.lookup("#editor-messages .label").queryAllAs(Label.class).stream()
                                .anyMatch(label -> label.getText().contains("wrong_column")));
        Fx.waitUntil(
                "the column is underlined", () -> !robot.lookup(".sql-fault").queryAll().isEmpty());
    }

    @Test
    void slowQueryIsExplainedWithItsSlowestNode() {
        openEditor(SampleDatabase.slowQuery().sql(), false);
        robot.clickOn("#editor-analyze");
        Fx.waitUntil("the plan is open", () -> front() != null && front().kind().equals("plan"));
        Fx.waitUntil(
                "a node is under inspection",
                () -> front().inspector().getValue() != null || selectSlowest());
        assertThat(Fx.call(() -> front().inspector().getValue())).isNotNull();
    }

    @Test
    void aRemedyOfTheFindingsIsProvenAndLeavesNothingBehind() {
        openEditor(SampleDatabase.slowQuery().sql(), false);
        robot.clickOn("#editor-analyze");
        Fx.waitUntil("the plan is open", () -> front() != null && front().kind().equals("plan"));
        Fx.waitUntil(
                "there are findings",
                () ->
                        robot.lookup("#plan-tab-findings")
                                .tryQueryAs(ToggleButton.class)
                                .filter(tab -> tab.getText().contains("("))
                                .isPresent());
        // Beside a wide inspector the ways to look at a plan are in a menu.
        Fx.run(() -> robot.lookup("#plan-tab-findings").queryAs(ToggleButton.class).fire());
        Fx.waitUntil(
                "a remedy can be tried", () -> robot.lookup("#finding-try").tryQuery().isPresent());
        Fx.run(() -> robot.lookup("#finding-try").queryAs(Button.class).fire());
        Fx.waitUntil(
                "the SQL is shown before it runs",
                () -> robot.lookup(".dialog-pane .button").tryQuery().isPresent());
        Fx.run(() ->
                robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                        .filter(Button::isDefaultButton)
                        .forEach(Button::fire));
        Fx.waitUntil(
                "the proof is on show",
                () ->
                        robot.lookup("#proof-headline")
                                .tryQueryAs(Label.class)
                                .filter(headline -> headline.getText().startsWith("It helps: "))
                                .isPresent());
    }

    private boolean selectSlowest() {
        front().commands().stream()
                .filter(command ->
                        command.title().toLowerCase(java.util.Locale.ROOT).contains("slowest"))
                .findFirst()
                .ifPresent(command -> command.run());
        return false;
    }

    @Test
    void diagramShowsTheTablesAndOneIsDragged() {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenDiagram(
                                        Profile.EMBEDDED,
                                        SampleDatabase.NAME,
                                        Set.of("sales"),
                                        Optional.of("sales.order_line"))));
        Fx.waitUntil(
                "the table is selected and explained",
                () -> front() != null && front().inspector().getValue() != null);
        var canvas = robot.lookup("#diagram-canvas").query();
        var before = Fx.call(() -> canvas.snapshot(null, null));
        robot.drag("#diagram-canvas").moveBy(60, 40).drop();
        var after = Fx.call(() -> canvas.snapshot(null, null));
        assertThat(differs(before, after)).isTrue();
        assertThat(Fx.call(() -> robot.lookup("#diagram-facts").queryAs(Label.class).getText()))
                .contains("tables");
    }

    private static boolean differs(
            javafx.scene.image.WritableImage one, javafx.scene.image.WritableImage other) {
        for (int y = 0; y < one.getHeight(); y += 3) {
            for (int x = 0; x < one.getWidth(); x += 3) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void scheduledJobRunsAndStandsInTheHistory() {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenMaintenance(
                                        Profile.EMBEDDED,
                                        SampleDatabase.NAME,
                                        Optional.of("account.role"))));
        Fx.waitUntil(
                "the table is selected",
                () ->
                        robot.lookup("#maintenance-tables")
                                        .queryTableView()
                                        .getSelectionModel()
                                        .getSelectedItems()
                                        .size()
                                == 1);
        robot.clickOn("#maintenance-new-job");
        String name = "every few seconds " + System.nanoTime();
        fill("#job-name", name);
        // Six fields: the first one is seconds.
        fill("#job-cron", "*/5 * * * * *");
        Fx.run(WindowIT::save);
        Fx.waitUntil(
                "the run stands in the history",
                () -> historyShows(name),
                () -> ": jobs " + window.jobs().list() + ", runs " + window.runs());
        Fx.run(WindowIT::removeJobs);
    }

    private void fill(String id, String text) {
        Fx.waitUntil(id + " is there", () -> robot.lookup(id).tryQuery().isPresent());
        Fx.run(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    private static void save() {
        javafx.stage.Window.getWindows().stream()
                .map(open -> open.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .forEach(pane ->
                        pane.getButtonTypes().stream()
                                .filter(type ->
                                        type.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                                .forEach(type -> ((Button) pane.lookupButton(type)).fire()));
    }

    private static boolean historyShows(String name) {
        return window.runs().stream()
                .anyMatch(run ->
                        run.title().equals(name)
                                && run.result().outcome() == io.howdah.maintain.Outcome.SUCCEEDED);
    }

    private static void removeJobs() {
        window.jobs().list().forEach(job -> window.jobs().remove(job.id()));
    }

    private void openEditor(String text, boolean run) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        "Test",
                                        text,
                                        run)));
        Fx.waitUntil("the editor is open", () -> robot.lookup("#sql-area").tryQuery().isPresent());
    }
}
