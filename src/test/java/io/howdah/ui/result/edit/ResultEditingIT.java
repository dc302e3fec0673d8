package io.howdah.ui.result.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.CollectingListener;
import io.howdah.query.Outcome;
import io.howdah.query.TestSession;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

@Timeout(120)
class ResultEditingIT {

    private static TestSession session;
    private static TestSession other;

    private final FxRobot robot = new FxRobot();
    private final Stage stage = Fx.stage();
    private final Appearance appearance = Fx.call(Appearance::new);
    private ResultPane pane = open();

    @BeforeAll
    static void connect() {
        session = TestSession.open();
        other = session.another();
    }

    @AfterAll
    static void disconnect() {
        other.close();
        session.close();
    }

    private static void run(String sql) {
        assertThat(other.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private ResultPane open() {
        Fonts.load();
        run("DROP TABLE IF EXISTS item");
        run("CREATE TABLE item (id serial PRIMARY KEY, name varchar(8), ready boolean, note text)");
        run(
                "INSERT INTO item (name, ready, note) VALUES ('ant', true, 'a'), ('bee', false, E'b\\nc'), ('cat', NULL, '')");
        return read("SELECT * FROM item ORDER BY id");
    }

    private ResultPane read(String query) {
        var rows = new CollectingListener();
        session.run(query, rows);
        return Fx.call(() -> {
            var result = new ResultViewModel(rows.columns(), rows.rows(), query);
            var fresh = new ResultPane(result, appearance, new DirectBackground());
            new ResultEditing(fresh, new SessionHost(session));
            return fresh;
        });
    }

    @BeforeEach
    void show() {
        show(pane);
        robot.interact(() -> pane.grid().model().selection().select(0, 1));
    }

    private void show(ResultPane shown) {
        pane = shown;
        Fx.run(() -> {
            var scene = new Scene(shown, 900, 500);
            appearance.style(scene);
            stage.setScene(scene);
            stage.show();
            shown.requestFocus();
        });
        Fx.waitUntil("the grid is laid out", () -> !shown.grid().shownTexts().isEmpty());
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.detach();
            stage.hide();
        });
    }

    private static String all() {
        return other.value("SELECT string_agg(item::text, ' ' ORDER BY id) FROM item");
    }

    private String words() {
        return ((Label) node("#edit-words")).getText();
    }

    private Node node(String id) {
        Node node = pane.lookup(id);
        assertThat(node).as(id).isNotNull();
        return node;
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
    }

    @Test
    void whoeverShowsTheSelectedValueHearsThatApplyingChangedIt() {
        var told = new ArrayList<String>();
        Fx.run(() ->
                pane.grid()
                        .selectedProperty()
                        .subscribe(value ->
                                value.map(ResultGrid.Selected::text).ifPresent(told::add)));
        robot.write("wasp");
        press(KeyCode.ENTER);
        robot.interact(() -> pane.grid().model().selection().select(0, 1));
        press(KeyCode.SHORTCUT, KeyCode.S);
        assertThat(told).startsWith("ant").endsWith("wasp");
    }

    @Test
    void whoeverShowsTheSelectedValueHearsWhatIsTypedAndOfNewRows() {
        robot.write("wasp");
        press(KeyCode.ENTER);
        robot.interact(() -> pane.grid().model().selection().select(0, 1));
        assertThat(selected()).isEqualTo("row 1: wasp");

        press(KeyCode.ALT, KeyCode.INSERT);
        robot.write("dog");
        press(KeyCode.ENTER);
        robot.interact(() -> {
            var selection = pane.grid().model().selection();
            selection.select(pane.grid().model().placeCount() - 1, 1);
        });
        assertThat(selected()).isEqualTo("new row: dog");
    }

    private String selected() {
        return Fx.call(() ->
                pane.grid()
                        .selectedProperty()
                        .get()
                        .map(value -> value.place() + ": " + value.text())
                        .orElse(""));
    }

    @Test
    void typingReplacesAValueAndApplyingChangesTheRow() {
        robot.write("wasp");
        press(KeyCode.ENTER);
        assertThat(words()).isEqualTo("1 changed row not applied yet");
        assertThat(all()).startsWith("(1,ant");

        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(all()).startsWith("(1,wasp,t,a)");
        assertThat(pane.grid().shownTexts()).contains("wasp").doesNotContain("ant");
        assertThat(words()).isEmpty();
    }

    @Test
    void editsWithTheKeyboardAlone() {
        press(KeyCode.F2);
        press(KeyCode.END);
        robot.write("ler");
        press(KeyCode.TAB);
        press(KeyCode.F2);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.RIGHT);
        press(KeyCode.DELETE);
        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(all()).startsWith("(1,antler,f,)");
    }

    @Test
    void editsSeveralLinesInALargerField() {
        robot.interact(() -> pane.grid().model().selection().select(1, 3));
        press(KeyCode.ENTER);
        robot.write("!");
        press(KeyCode.ENTER);
        robot.write("?");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(other.value("SELECT note FROM item WHERE id = 2")).isEqualTo("b\nc!\n?");
    }

    @Test
    void escapeLeavesTheValueAlone() {
        robot.write("wasp");
        press(KeyCode.ESCAPE);

        assertThat(words()).isEmpty();
        press(KeyCode.DOWN);
        assertThat(pane.grid().model().selection().row()).isEqualTo(1);
    }

    @Test
    void addsDuplicatesAndDeletesRows() {
        press(KeyCode.ALT, KeyCode.INSERT);
        robot.write("dog");
        press(KeyCode.ENTER);
        robot.interact(() -> pane.grid().model().selection().select(0, 1));
        press(KeyCode.SHORTCUT, KeyCode.D);
        robot.interact(() -> pane.grid().model().selection().select(1, 1));
        press(KeyCode.ALT, KeyCode.DELETE);
        assertThat(words()).isEqualTo("2 new rows, 1 deleted row not applied yet");

        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(all()).isEqualTo("(1,ant,t,a) (3,cat,,\"\") (4,dog,,) (5,ant,t,a)");
        assertThat(pane.model().placeCount()).isEqualTo(4);
        assertThat(pane.grid().shownTexts()).doesNotContain("bee");
    }

    @Test
    void saysWhichValueTheServerRefused() {
        run("CREATE TABLE part (item int REFERENCES item)");
        run("INSERT INTO part VALUES (1)");
        robot.interact(() -> pane.grid().model().selection().select(0, 0));
        press(KeyCode.ALT, KeyCode.DELETE);
        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(words())
                .contains("Key (id)=(1) is still referenced from table \"part\". Nothing was");
        run("DROP TABLE part");
    }

    @Test
    void theCursorStaysOnTheRowThatWasAdded() {
        press(KeyCode.ALT, KeyCode.INSERT);
        robot.write("dog");
        press(KeyCode.ENTER);
        press(KeyCode.SHORTCUT, KeyCode.S);

        var model = pane.grid().model();
        assertThat(model.text(model.cursor().orElseThrow(), 100)).isEqualTo("dog");
    }

    @Test
    void showsTheSqlAsItChanges() {
        robot.write("wasp");
        press(KeyCode.ENTER);
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        CodeArea sql = (CodeArea) node("#edit-preview-sql");
        assertThat(sql.getText()).startsWith("BEGIN;").contains("SET name = 'wasp'");

        press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(pane.lookup("#edit-preview")).as("nothing waits any more").isNull();
        press(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(words()).isEqualTo("1 changed row not applied yet");
    }

    @Test
    void keepsTheChangesWhenTheServerRefusesThem() {
        robot.write("much too long");
        press(KeyCode.ENTER);
        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(words())
                .isEqualTo(
                        "name: value too long for type character varying(8). Nothing was changed.");
        press(KeyCode.F2);
        robot.write("fine");
        press(KeyCode.ENTER);
        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(all()).startsWith("(1,fine");
    }

    @Test
    void showsBothVersionsOfARowThatSomebodyElseChanged() {
        robot.write("mine");
        press(KeyCode.ENTER);
        run("UPDATE item SET name = 'theirs', note = 'n' WHERE id = 1");
        press(KeyCode.SHORTCUT, KeyCode.S);

        List<String> texts =
                node("#edit-conflicts").lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList();
        assertThat(texts).contains("ant", "mine", "theirs", "n", "public.item, id = 1");
        assertThat(all()).startsWith("(1,theirs,t,n)");

        robot.clickOn("#edit-keep-mine");
        assertThat(all()).startsWith("(1,mine,t,n)");
        assertThat(pane.lookup("#edit-conflicts")).isNull();
        assertThat(pane.grid().shownTexts()).contains("mine", "n");
    }

    @Test
    void takesTheOtherVersion() {
        robot.write("mine");
        press(KeyCode.ENTER);
        run("DELETE FROM item WHERE id = 1");
        press(KeyCode.SHORTCUT, KeyCode.S);
        robot.clickOn("#edit-take-theirs");

        assertThat(words()).isEmpty();
        assertThat(pane.model().result().rows().isRemoved(0)).isTrue();
    }

    @Test
    void offersToEditInTheContextMenu() {
        press(KeyCode.CONTEXT_MENU);
        robot.clickOn("Set NULL");
        press(KeyCode.SHORTCUT, KeyCode.S);

        assertThat(all()).startsWith("(1,,t,a)");
    }

    @Test
    void saysWhyAResultCannotBeEdited() {
        show(read("SELECT name FROM item"));
        assertThat(words())
                .isEqualTo(
                        "Rows of public.item cannot be edited: their key is incomplete without id.");
        assertThat(((Label) pane.lookup("#edit-words")).getTooltip().getText())
                .endsWith(" Add id to the select list.");
        robot.interact(() -> pane.grid().model().selection().select(0, 0));
        press(KeyCode.F2);
        assertThat(pane.lookup("#cell-editor")).isNull();
    }
}
