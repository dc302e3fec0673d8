package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.bench.LargePlans;
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
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of plans: of the sample database's slow queries and of ten thousand nodes.
@Tag("screenshots")
class PlanScreenshots {

    private static final Map<String, String> VIEWS =
            Map.of(
                    "diagram", "Show the plan as diagram",
                    "findings", "Show the plan's findings",
                    "replay", "Replay the plan's execution",
                    "table", "Show the plan as tree table",
                    "icicle", "Show the plan as icicle",
                    "statistics", "Show the plan's statistics",
                    "query", "Show the plan's query",
                    "text", "Show the plan as text");

    @Test
    void plans() throws SQLException, IOException {
        RunningServer server = TestServer.shared();
        new SampleDatabase(server).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            Fx.run(() -> List.copyOf(window.model().documents()).forEach(window.model()::close));
            Fx.run(() ->
                    window.model().places().stream()
                            .filter(place -> place.title().equals("Plans"))
                            .forEach(window.model()::show));
            DemoQuery slow = SampleDatabase.slowQuery();
            show(window, slow.title(), explain(server, slow.sql()), Optional.of(slow.sql()));
            views(window, "plan-slow");
            narrow(window, "plan-slow-narrow");
            String small = "SELECT * FROM catalog.brand WHERE brand_id = 7";
            show(window, "Small", explain(server, small), Optional.of(small));
            views(window, "plan-small");
            for (DemoQuery query : SampleDatabase.queries()) {
                if (query.id().equals("best-of-each") || query.id().equals("category-tree")) {
                    Optional<String> sql = Optional.of(query.sql());
                    show(window, query.title(), explain(server, query.sql()), sql);
                    pictures(window, "plan-" + query.id());
                    command(window, "Show the whole plan");
                    pictures(window, "plan-" + query.id() + "-whole");
                }
            }
            String parallel =
                    "SELECT product_id, sum(quantity) FROM sales.order_line"
                            + " GROUP BY product_id ORDER BY 2 DESC";
            show(window, "Parallel", explain(server, parallel), Optional.of(parallel));
            command(window, "Next slowest node");
            pictures(window, "plan-workers");
            compare(window, server);
            history(window, server);
            show(window, "Ten thousand nodes", LargePlans.joins(10_000), Optional.empty());
            pictures(window, "plan-10000");
            views(window, "plan-10000");
            command(window, VIEWS.getOrDefault("diagram", ""));
            show(
                    window,
                    "Ten thousand partitions",
                    LargePlans.partitions(10_000),
                    Optional.empty());
            pictures(window, "plan-partitions");
            command(window, VIEWS.getOrDefault("table", ""));
            pictures(window, "plan-partitions-table");
            command(window, VIEWS.getOrDefault("icicle", ""));
            pictures(window, "plan-partitions-icicle");
            Fx.run(() -> window.appearance().scale(1.5));
            pictures(window, "plan-10000-large-text");
            Fx.run(() -> window.appearance().scale(1));
            command(window, "Open a plan…");
            pictures(window, "plan-open");
        }
    }

    private static void views(TestWindow window, String name) {
        for (String view : VIEWS.keySet()) {
            command(window, VIEWS.get(view));
            pictures(window, name + "-" + view);
            if (view.equals("replay")) {
                for (int step = 0; step < 11; step++) {
                    Fx.run(((Button) window.scene().lookup("#plan-replay-next"))::fire);
                }
                pictures(window, name + "-replay-later");
            }
        }
        command(window, VIEWS.getOrDefault("diagram", ""));
    }

    /// In a small window with large text, in which nothing may be out of reach.
    private static void narrow(TestWindow window, String name) {
        double width = window.stage().getWidth();
        double height = window.stage().getHeight();
        Fx.run(() -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(700);
            window.appearance().scale(1.25);
        });
        views(window, name);
        Fx.run(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.appearance().scale(1);
        });
    }

    private static void show(TestWindow window, String title, String output, Optional<String> sql) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        title,
                                        output,
                                        sql,
                                        Optional.of("The statement ran and was rolled back."),
                                        Optional.empty())));
        Fx.waitUntil(
                "the plan is on show",
                () -> window.scene().lookup("#plan-inspector-title") != null);
    }

    private static void compare(TestWindow window, RunningServer server) throws SQLException {
        DemoQuery slow = SampleDatabase.slowQuery();
        String faster =
                SampleDatabase.queries().stream()
                        .filter(query -> query.id().equals("fast-elephants"))
                        .findFirst()
                        .orElseThrow()
                        .sql();
        var request =
                new Request.ComparePlans(
                        "Comparison",
                        "correlated",
                        explain(server, slow.sql()),
                        "joined",
                        explain(server, faster));
        Fx.run(() -> window.model().request(request));
        Fx.waitUntil(
                "the comparison is on show",
                () -> window.scene().lookup("#compare-summary") != null);
        pictures(window, "plan-compare");
    }

    private static void history(TestWindow window, RunningServer server) throws SQLException {
        DemoQuery slow = SampleDatabase.slowQuery();
        try (Connection connection = server.connect(SampleDatabase.NAME);
                Statement statement = connection.createStatement()) {
            for (int run = 0; run < 9; run++) {
                if (run == 5) {
                    statement.execute(
                            "CREATE INDEX howdah_picture ON sales.order_line (product_id)");
                }
                show(window, slow.title(), explain(server, slow.sql()), Optional.of(slow.sql()));
            }
            statement.execute("DROP INDEX sales.howdah_picture");
        }
        command(window, "Show the query's plan history");
        Fx.waitUntil(
                "the history is on show",
                () -> window.scene().lookup("#plan-history-headline") != null);
        pictures(window, "plan-history");
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

    /// Workers even for little work, so that there are some to look at.
    private static Statement parallel(Statement statement) throws SQLException {
        statement.execute("SET parallel_setup_cost = 100");
        return statement;
    }

    private static String explain(RunningServer server, String sql) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = server.connect(SampleDatabase.NAME);
                Statement statement = parallel(connection.createStatement());
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
