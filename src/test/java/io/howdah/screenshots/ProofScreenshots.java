package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of a proof: the question before it and the answer.
@Tag("screenshots")
class ProofScreenshots {

    @Test
    void proof() {
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            Fx.waitUntil(
                    "the sample database is ready",
                    () -> window.model().tasks().running().isEmpty());
            Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
            wish(
                    window,
                    "Create an index on order_line (product_id)",
                    SampleDatabase.slowQuery().sql(),
                    "CREATE INDEX ON sales.order_line (product_id)");
            Fx.waitUntil("the question is asked", () -> dialog(window).isPresent());
            pictures(window, dialog(window).orElseThrow().getScene(), "proof-question");
            Fx.run(() -> {
                Node ok = dialog(window).orElseThrow().getScene().lookup(".button:default");
                ((Button) ok).fire();
            });
            Fx.waitUntil("the proof is there", () -> window.scene().lookup("#proof") != null);
            pictures(window, window.scene(), "proof-index");
            wish(
                    window,
                    "Set work_mem to 1MB",
                    SampleDatabase.slowQuery().sql(),
                    "SET LOCAL work_mem = '1MB'");
            Fx.waitUntil("the second proof is there", () -> window.model().documents().size() == 2);
            pictures(window, window.scene(), "proof-no-difference");
        }
    }

    private static void wish(TestWindow window, String title, String query, String remedy) {
        var source =
                new ConnectionStatus(
                        Profile.EMBEDDED,
                        SampleDatabase.NAME,
                        "howdah",
                        ConnectionStatus.Transaction.AUTO_COMMIT);
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.TryRemedy(
                                        title,
                                        List.of(remedy),
                                        Optional.of(query),
                                        Map.of(),
                                        Optional.of(source))));
    }

    private static Optional<Stage> dialog(TestWindow window) {
        return Window.getWindows().stream()
                .filter(other -> other != window.stage())
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getOwner() == window.stage())
                .findFirst();
    }

    private static void pictures(TestWindow window, Scene scene, String name) {
        for (Appearance.Choice choice :
                new Appearance.Choice[] {Appearance.Choice.LIGHT, Appearance.Choice.DARK}) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            Fx.picture(scene, name + (choice == Appearance.Choice.LIGHT ? "-light" : "-dark"));
        }
    }
}
