package io.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.testing.RunFolder;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Request;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Somebody runs statements with parameters by the keyboard alone.
class ParameterFormIT {

    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void open() {
        window = TestWindow.open(RunFolder.of("window"));
        Fx.waitUntil(
                "the sample database is ready", () -> window.model().tasks().running().isEmpty());
        Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
        window.close();
    }

    private void openEditor(String text) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        "Test",
                                        text,
                                        false)));
        Fx.waitUntil("the editor is open", () -> robot.lookup("#sql-area").tryQuery().isPresent());
        Fx.run(() -> window.scene().lookup("#sql-area").requestFocus());
    }

    private void waitForFocus(String id) {
        Fx.waitUntil("the keyboard is in " + id, () -> id.equals(focused()));
    }

    private String focused() {
        Node owner = window.scene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private void waitForLabel(String text) {
        Fx.waitUntil(
                "a label says " + text,
                () ->
                        robot.lookup("#parameter-form .label").queryAllAs(Label.class).stream()
                                .anyMatch(label -> label.getText().contains(text)));
    }

    private boolean cellShows(String text) {
        var found = robot.lookup("#result-table").tryQueryAs(ResultGrid.class);
        return found.isPresent() && found.get().shownTexts().contains(text);
    }

    @Test
    void valuesAreAskedForCheckedAndRemembered() {
        openEditor("select 1000 + :count::int as total, $1::date as day, :'word' || 'ed' as word;");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFocus("parameter-value-0");
        waitForLabel("date");
        robot.write("2026-13-45");
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        robot.write("234");
        robot.push(KeyCode.ENTER);
        waitForLabel("Date/time field value out of range");
        waitForFocus("parameter-value-0");
        robot.write("2026-03-04");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        robot.write("rememb");
        robot.push(KeyCode.ENTER);
        Fx.waitUntil("the sum shows", () -> cellShows("1234") && cellShows("2026-03-04"));
        waitForFocus("sql-area");

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFocus("parameter-value-0");
        Fx.waitUntil("the last value is offered", () -> value(0).equals("2026-03-04"));
        assertThat(Fx.call(() -> value(1))).isEqualTo("234");
        robot.push(KeyCode.ESCAPE);
        waitForFocus("sql-area");
        assertThat(Fx.call(() -> robot.lookup("#parameter-form").query().isVisible())).isFalse();
    }

    private String value(int row) {
        return robot.lookup("#parameter-value-" + row)
                .queryAs(javafx.scene.control.TextField.class)
                .getText();
    }

    @Test
    void errorsBehindAValueAreMarkedAtTheirPlace() {
        openEditor("select 1;\nselect :a::text, wrong_column;");
        Fx.run(() -> robot.lookup("#sql-area").queryAs(CodeArea.class).moveTo(12));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFocus("parameter-value-0");
        waitForLabel("wrong_column");
        robot.write("a long value").push(KeyCode.ENTER);
        Fx.waitUntil(
                "the column is underlined",
                () ->
                        robot.lookup(".sql-fault").queryAllAs(Text.class).stream()
                                .anyMatch(text -> text.getText().equals("wrong_column")));
    }

    @Test
    void aStatementWithParametersIsAnalyzedWithValues() {
        openEditor("select count(*) from sales.customer_order where customer_id = $1;");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        waitForFocus("parameter-value-0");
        waitForLabel("bigint");
        robot.write("5").push(KeyCode.ENTER);
        Fx.waitUntil(
                "the plan is in front",
                () -> {
                    Document front = window.model().selectedProperty().get();
                    return front != null && front.kind().equals("plan");
                },
                () -> robot.lookup("#editor-messages .label").queryAllAs(Label.class).toString());
    }
}
