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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
            for (String tab : List.of("Overview", "SQL", "Data", "Dependencies", "Privileges")) {
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
        }
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
