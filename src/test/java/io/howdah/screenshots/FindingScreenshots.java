package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.embedded.Progress;
import io.howdah.embedded.RunningServer;
import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.testing.TestServer;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of findings: of the sample database's slow query, and of a plan without any.
@Tag("screenshots")
class FindingScreenshots {

    @Test
    void findings() throws SQLException, IOException {
        RunningServer server = TestServer.shared();
        new SampleDatabase(server).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
            DemoQuery slow = SampleDatabase.slowQuery();
            show(window, slow.title(), explain(server, slow.sql()), slow.sql());
            pictures(window, "findings-slow");
            command(window, "Show the plan as tree table");
            pictures(window, "findings-table");
            Fx.run(() -> window.appearance().scale(1.5));
            command(window, "Show the plan's findings");
            pictures(window, "findings-large-text");
            Fx.run(() -> window.appearance().scale(1));
            String misled = demo("best-of-each");
            show(window, "Best of each", explain(server, misled), misled);
            pictures(window, "findings-estimate");
            show(window, "One", explain(server, "SELECT 1"), "SELECT 1");
            pictures(window, "findings-none");
        }
    }

    private static String demo(String id) {
        return SampleDatabase.queries().stream()
                .filter(query -> query.id().equals(id))
                .findFirst()
                .orElseThrow()
                .sql();
    }

    private static void show(TestWindow window, String title, String output, String sql) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        title,
                                        output,
                                        Optional.of(sql),
                                        Optional.empty(),
                                        Optional.empty())));
        Fx.waitUntil(
                "the plan is on show",
                () -> window.scene().lookup("#plan-inspector-title") != null);
        command(window, "Show the plan's findings");
        Fx.waitUntil("the findings are there", () -> window.scene().lookup("#findings") != null);
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

    private static String explain(RunningServer server, String sql) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = server.connect(SampleDatabase.NAME);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "EXPLAIN (ANALYZE, BUFFERS, VERBOSE, SETTINGS, FORMAT JSON) "
                                        + sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
