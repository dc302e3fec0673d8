package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Profile;
import io.howdah.store.Draft;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class RestoredDraftViewTest {

    private static final String LARGE = "select 'a line of a large script';\n".repeat(10_000);

    @TempDir private Path folder;

    private @Nullable EditorTabs opened;

    private EditorTabs tabs(Draft... left) {
        opened = new EditorTabs(folder, left);
        return opened;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static Draft draft(String id, String text, int caret) {
        return new Draft(id, id, null, null, null, text, caret, 0, 0, "");
    }

    private static String text(EditorDocument document) {
        return EditorTabs.area(document)
                .map(area -> Fx.call(area::getText))
                .orElse("not there yet");
    }

    @Test
    void tabsStandInTheirOrderBeforeTheirTextsAreThere() {
        EditorTabs tabs =
                tabs(draft("a", "select 1", 3), draft("b", LARGE, 350_000 - 7), draft("c", "x", 0));
        EditorDocument first = tabs.restore("a");
        EditorDocument second = tabs.restore("b");
        EditorDocument third = tabs.restore("c");
        Fx.run(() -> tabs.workbench.selectedProperty().set(second));

        assertThat(tabs.workbench.documents()).containsExactly(first, second, third);
        assertThat(text(first)).isEqualTo("select 1");
        assertThat(text(second)).isEqualTo("not there yet");
        assertThat(Fx.call(second::commands)).isEmpty();

        tabs.release();
        assertThat(tabs.workbench.documents()).containsExactly(first, second, third);
        assertThat(tabs.workbench.selectedProperty().get()).isEqualTo(second);
        assertThat(text(second).equals(LARGE)).isTrue();
        CodeArea area = EditorTabs.area(second).orElseThrow();
        assertThat(Fx.call(area::getCaretPosition)).isEqualTo(350_000 - 7);
        assertThat(Fx.call(second::commands)).isNotEmpty();
    }

    @Test
    void aKillLosesNothingWhileTheTextIsOnItsWay() {
        EditorTabs tabs = tabs(draft("b", LARGE, 7));
        EditorDocument tab = tabs.restore("b");
        tabs.show(tab);
        new FxRobot().write("typed too early").push(KeyCode.DELETE);
        tabs.elapse();
        assertThat(tabs.kept("b")).contains(LARGE);

        Fx.run(tabs.feature::shutDown);
        assertThat(tabs.kept("b")).as("the program ends").contains(LARGE);
        Fx.run(() -> tabs.workbench.close(tab));
        tabs.release();
        assertThat(tabs.kept("b")).as("the window closes").contains(LARGE);
        assertThat(text(tab)).isEqualTo("not there yet");
    }

    @Test
    void aKillKeepsTheTextTheCaretAndWhatCanBeUndone() {
        EditorTabs before = tabs(draft("a", "select 1", 8));
        EditorDocument written = before.restore("a");
        before.show(written);
        var robot = new FxRobot();
        robot.write("2");
        Fx.run(() -> {
            CodeArea area = EditorTabs.area(written).orElseThrow();
            area.getUndoManager().preventMerge();
            area.replaceText(0, 6, "table");
            area.moveTo(5);
        });
        before.elapse();
        // The write of the restored text, then the one of what was typed.
        before.release();
        before.release();
        // Nobody ends the program: this is all that a killed one leaves.
        Draft left = before.store.drafts().restore().getFirst();
        before.close();

        EditorTabs after = tabs(left);
        EditorDocument restored = after.restore("a");
        after.show(restored);
        after.release();

        assertThat(text(restored)).isEqualTo("table 12");
        assertThat(Fx.call(EditorTabs.area(restored).orElseThrow()::getCaretPosition)).isEqualTo(5);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(restored)).isEqualTo("select 12");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(restored)).isEqualTo("select 1");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(text(restored)).isEqualTo("select 12");
    }

    @Test
    void keysGoToTheTextOnceItIsThere() {
        EditorTabs tabs = tabs(draft("b", LARGE, 0));
        EditorDocument tab = tabs.restore("b");
        tabs.show(tab);
        var robot = new FxRobot();
        robot.write("early");
        tabs.release();
        robot.write("-- ");
        assertThat(text(tab)).startsWith("-- select 'a line").endsWith(LARGE);
        tabs.elapse();
        // The write of the restored text, then the one of what was typed.
        tabs.release();
        tabs.release();
        assertThat(tabs.kept("b")).contains("-- " + LARGE);
    }

    @Test
    void saysThatItIsBeingOpenedWhenThatTakesLong() {
        EditorTabs tabs = tabs(draft("b", LARGE, 0));
        EditorDocument tab = tabs.restore("b");
        tabs.show(tab);
        assertThat(isWaiting()).isFalse();
        tabs.elapse();
        assertThat(isWaiting()).isTrue();
        assertThat(new FxRobot().lookup("Opening b …").tryQuery()).isPresent();
    }

    private static boolean isWaiting() {
        Node words = new FxRobot().lookup("#editor-opening-words").query();
        return Fx.call(words::isVisible);
    }

    @Test
    void aTextThatNobodyWroteIsGivenUpWithoutAQuestion() {
        EditorTabs tabs = tabs();
        String sql = "SELECT * FROM shop WHERE code = 'b';";
        var wanted = new Request.OpenEditor(Profile.EMBEDDED, Optional.empty(), "shop", sql, true);
        Fx.run(() -> tabs.feature.serve(wanted));
        var tab = (EditorDocument) tabs.workbench.documents().getFirst();
        CodeArea area = EditorTabs.area(tab).orElseThrow();
        // What it runs ends at once, without a server.
        tabs.release();

        Fx.run(() -> area.appendText(" -- mine"));
        assertThat(Fx.call(() -> tabs.workbench.closeByUser(tab))).isFalse();
        assertThat(tabs.asked).hasSize(1);
        Fx.run(area::undo);
        assertThat(Fx.call(() -> tabs.workbench.closeByUser(tab))).isTrue();
        assertThat(tabs.asked).hasSize(1);
    }

    @Test
    void closingTheTabStopsItAndForgetsTheTextOnlyWhenThatIsMeant() {
        EditorTabs tabs = tabs(draft("b", LARGE, 0));
        EditorDocument tab = tabs.restore("b");

        assertThat(Fx.call(() -> tabs.workbench.closeByUser(tab))).isFalse();
        assertThat(tabs.asked)
                .containsExactly("Close \"b\"? Its text is not saved in a file and will be gone.");
        tabs.agrees = true;
        assertThat(Fx.call(() -> tabs.workbench.closeByUser(tab))).isTrue();
        tabs.release();
        assertThat(tabs.workbench.documents()).isEmpty();
        assertThat(tabs.kept("b")).isEmpty();
        assertThat(text(tab)).isEqualTo("not there yet");
    }

    @Test
    void theFileOfATabThatIsBeingOpenedIsNotOpenedAgain() throws Exception {
        Path file = folder.resolve("large.sql");
        Files.writeString(file, LARGE);
        EditorTabs tabs =
                tabs(new Draft("b", "large.sql", null, null, file.toString(), LARGE, 0, 0, 0, ""));
        EditorDocument tab = tabs.restore("b");
        Fx.run(() -> tabs.workbench.request(new Request.OpenFile(file)));
        assertThat(tabs.workbench.documents()).containsExactly(tab);
        tabs.release();
        tabs.release();
        assertThat(tab.file()).contains(file);
        assertThat(tab.title().getValue()).isEqualTo("large.sql");
    }

    @Test
    void aLargeTextFromElsewhereIsKeptBeforeItIsShown() {
        EditorTabs tabs = tabs();
        Fx.run(() ->
                tabs.workbench.request(
                        new Request.OpenEditor(
                                Profile.EMBEDDED, Optional.empty(), "DDL", LARGE, false)));
        var tab = (EditorDocument) tabs.workbench.documents().getFirst();
        assertThat(text(tab)).isEqualTo("not there yet");
        Fx.run(tabs.feature::shutDown);
        assertThat(tabs.kept(tab.payload())).contains(LARGE);
    }
}
