package io.howdah.ui.plan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

@Timeout(120)
class ProofViewIT {

    @Test
    void showsTheProofOfARealServerAndHandsTheRemedyOn() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch()) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE item AS SELECT i AS id, 'n' || i AS name"
                                + " FROM generate_series(1, 20000) i");
                statement.execute("ANALYZE item");
            }
            Stage stage = Fx.stage();
            List<Throwable> failures = new ArrayList<>();
            var fx = new PlatformFxThread();
            try (var background = new VirtualBackground(fx, failures::add);
                    var window = Fx.call(() -> new TrialWindow(database, background, fx))) {
                Fx.run(() ->
                        new RemedyTrial(
                                        window.model,
                                        window.connections,
                                        background,
                                        tried -> show(stage, tried, window, background))
                                .start(
                                        TrialWindow.wish(
                                                "SELECT * FROM item WHERE name = 'n77'",
                                                "CREATE INDEX ON item (name)")));
                Fx.waitUntil(
                        "the proof is on show",
                        () ->
                                stage.getScene() != null
                                        && stage.getScene().lookup("#proof-headline") != null);

                Label headline = Fx.call(() -> (Label) stage.getScene().lookup("#proof-headline"));
                assertThat(headline.getText()).startsWith("It helps: ");
                new FxRobot().clickOn("#proof-edit");
                assertThat(Fx.call(() -> List.copyOf(window.requests)))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Request.OpenEditor.class,
                                editor ->
                                        assertThat(editor.text())
                                                .contains("CREATE INDEX CONCURRENTLY"));
                assertThat(window.model.tasks().running()).isEmpty();
            }
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void triesARemedyOfTheUsersOwn() {
        Fx.stage();
        try (ScratchDatabase database = TestServer.scratch();
                var window = new TrialWindow(database, new DirectBackground())) {
            window.typed = Optional.of("SELECT 1");
            var command =
                    Fx.call(() ->
                            new ProofFeature(
                                            window.model,
                                            window.connections,
                                            new DirectBackground(),
                                            new Appearance())
                                    .commands()
                                    .getFirst());

            Fx.run(command::run);

            assertThat(window.requests)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Request.TryRemedy.class,
                            wish -> assertThat(wish.statements()).containsExactly("SELECT 1"));
        }
    }

    private static void show(
            Stage stage, TriedRemedy tried, TrialWindow window, VirtualBackground background) {
        var appearance = new Appearance();
        var model = new ProofViewModel(tried, window.model, background);
        var view = new ProofView(model, appearance);
        var scene = new Scene(view, 960, 700);
        appearance.style(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.attach();
        model.prepare();
    }
}
