package io.howdah.ui.explorer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.tree.EveryKind;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.explorer.entry.TestConnections;
import io.howdah.ui.theme.Icon;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The navigator in the hands of a person without a mouse.
class ExplorerViewIT {

    private final List<String> opened = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final List<String> renamed = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private EveryKind every;
    private TestConnections server;
    private ExplorerViewModel model;
    private Stage stage;

    @BeforeEach
    void show() throws SQLException {
        every = new EveryKind();
        Fx.stage();
        // A stage of its own: others may still listen to the toolkit's first one.
        stage = Fx.call(Stage::new);
        var background = new DirectBackground();
        server = new TestConnections(every.database(), background);
        model =
                new ExplorerViewModel(
                        server.connections, background, new CatalogIndexes(server.connections));
        Fx.run(() -> {
            var view =
                    new ExplorerView(
                            model, new Actions(), new ExplorerView.HeadActions(() -> {}, () -> {}));
            stage.setScene(new Scene(view, 400, 800));
            stage.show();
            view.reveal("embedded", every.database().name());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws SQLException {
        Fx.run(() -> {
            stage.hide();
            server.close();
        });
        every.close();
    }

    @Test
    void aFilterLeadsToTheTreeAndEnterOpens() {
        focus("#explorer-filter");
        robot.write("child_parent_idx");
        Fx.waitUntil("it is found", () -> text("#explorer-summary").startsWith("1 in "));

        // Past the lines that lead there: server, database, schema, group, table, group.
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly("child_parent_idx");

        focus("#explorer-filter");
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly("child_parent_idx", "child_parent_idx");
    }

    @Test
    void escapeBringsTheWholeTreeBack() {
        focus("#explorer-filter");
        robot.write("moo");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(text("#explorer-summary")).isEmpty();
    }

    @Test
    void arrowsOpenLevelsAndDeleteAsksToDrop() {
        focus("#explorer-tree");
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.DOWN);
        while (!"shop".equals(copied())) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.DELETE);
        robot.type(KeyCode.F2);

        assertThat(dropped).containsExactly("shop");
        assertThat(renamed).containsExactly("shop");
    }

    private @Nullable String copied() {
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.call(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private void focus(String id) {
        Fx.run(() -> stage.getScene().lookup(id).requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return Fx.call(() -> ((Label) stage.getScene().lookup(id)).getText());
    }

    private final class Actions implements TreeActions {

        @Override
        public List<Action> of(ExplorerItem item) {
            return List.of(new Action("Open", Icon.OPEN, () -> opened.add(item.name())));
        }

        @Override
        public Runnable drop(ExplorerItem item) {
            return () -> dropped.add(item.name());
        }

        @Override
        public Runnable rename(ExplorerItem item) {
            return () -> renamed.add(item.name());
        }
    }
}
