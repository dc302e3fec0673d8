package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.testing.TestServer;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the explorer: the tree, its filter, the tabs of an object's page.
@Tag("screenshots")
class ExplorerScreenshots {

    @Test
    void explorer() throws SQLException, IOException {
        RunningServer server = TestServer.shared();
        new SampleDatabase(server).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
            command(window, "Show explorer");
            open(window, "account.customer");
            for (String tab : List.of("Overview", "SQL", "Dependencies", "Privileges")) {
                select(window, tab);
                pictures(window, "explorer-" + tab.toLowerCase(java.util.Locale.ROOT));
            }
            select(window, "Overview");
            Fx.run(() -> field(window, "#explorer-filter").setText("custom"));
            Fx.waitUntil(
                    "the filter has found",
                    () ->
                            window.scene().lookup("#explorer-summary") instanceof Label label
                                    && label.getText().matches(".*\\d in .*"));
            pictures(window, "explorer-filter");
            Fx.run(() -> field(window, "#explorer-filter").clear());
            tree(window);
            search(window);
            drop(window);
        }
    }

    /// A schema with its groups and a table with its parts, opened as a person would.
    private static void tree(TestWindow window) {
        for (String line : List.of("account", "Tables", "customer", "Indexes")) {
            Fx.waitUntil("there is a line " + line, () -> expand(window, line));
        }
        pictures(window, "explorer-tree");
    }

    private static boolean expand(TestWindow window, String name) {
        var tree = (TreeView<?>) window.scene().lookup("#explorer-tree");
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            TreeItem<?> item = tree.getTreeItem(i);
            tree.scrollTo(0);
            if (name.equals(String.valueOf(item.getValue()))) {
                item.setExpanded(true);
                return true;
            }
        }
        return false;
    }

    private static void search(TestWindow window) {
        command(window, "Search objects and rows");
        Fx.run(() -> field(window, "#search-words").setText("elephant"));
        Fx.waitUntil("the catalog has answered", () -> !words(window).isBlank());
        Fx.run(() -> ((Button) window.scene().lookup("#search-rows")).fire());
        Fx.waitUntil("the rows were searched", () -> words(window).contains("in the rows of"));
        Fx.run(() -> ((TitledPane) window.scene().lookup("#search-gaps-pane")).setExpanded(true));
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        pictures(window, "explorer-search");
    }

    private static String words(TestWindow window) {
        return window.scene().lookup("#search-summary") instanceof Label label
                ? label.getText()
                : "";
    }

    private static void drop(TestWindow window) {
        Fx.run(() -> {
            var menu = (MenuButton) window.scene().lookup("#object-menu");
            menu.getItems().stream()
                    .filter(item -> "Drop…".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        Fx.waitUntil("the dialog knows what needs it", () -> dependents() > 0);
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.DARK, Appearance.Choice.LIGHT}) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            String scheme = choice == Appearance.Choice.LIGHT ? "light" : "dark";
            Fx.picture(dialog().orElseThrow(), "explorer-drop-" + scheme);
        }
        Fx.run(() -> dialog().orElseThrow().getWindow().hide());
    }

    private static Optional<Scene> dialog() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#change-sql") != null)
                .findFirst();
    }

    private static int dependents() {
        return dialog().map(scene -> scene.lookup("#change-dependents"))
                .map(list -> ((ListView<?>) list).getItems().size())
                .orElse(0);
    }

    private static void open(TestWindow window, String name) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenObject(
                                        Profile.EMBEDDED, Optional.of(SampleDatabase.NAME), name)));
        Fx.waitUntil("the page is there", () -> window.scene().lookup("#object-parts") != null);
    }

    private static void select(TestWindow window, String tab) {
        Fx.run(() -> {
            var tabs = (TabPane) window.scene().lookup("#object-tabs");
            tabs.getTabs().stream()
                    .filter(one -> one.getText().equals(tab))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
        });
        if (tab.equals("Data")) {
            Fx.waitUntil(
                    "the rows are there", () -> window.scene().lookup("#result-count") != null);
        }
    }

    private static TextField field(TestWindow window, String id) {
        Node node = window.scene().lookup(id);
        return (TextField) node;
    }

    private static void command(TestWindow window, String title) {
        Fx.run(() ->
                window.model().commands().stream()
                        .filter(command -> command.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .run());
    }

    private static void pictures(TestWindow window, String name) {
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.LIGHT, Appearance.Choice.DARK}) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            String scheme = choice == Appearance.Choice.LIGHT ? "light" : "dark";
            Fx.picture(window.scene(), name + "-" + scheme);
        }
    }
}
