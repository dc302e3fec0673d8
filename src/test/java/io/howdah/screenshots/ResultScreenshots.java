package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.Progress;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Operator;
import io.howdah.testing.Fx;
import io.howdah.testing.TestServer;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.result.pane.ResultSide;
import io.howdah.ui.result.view.ValuePane;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of results: a million rows with bars and aggregates.
@Tag("screenshots")
class ResultScreenshots {

    private static final String MILLION =
            """
            SELECT g AS id,
                   (ARRAY['Ada', 'Grace', 'Edsger', 'Barbara', 'Alan'])[1 + g % 5] || ' ' || g AS customer,
                   CASE WHEN g % 9 > 0 THEN round((g::bigint * 7919 % 100000) / 100.0, 2) END AS total,
                   timestamptz '2026-01-01 00:00+00' + g * interval '37 seconds' AS placed_at,
                   g % 3 = 0 AS paid,
                   jsonb_build_object('size', g % 7, 'tags', jsonb_build_array('new', 'vip')) AS details,
                   md5(g::text)::uuid AS reference,
                   CASE WHEN g % 4 > 0 THEN 'Lorem ipsum dolor sit amet' END AS note
            FROM generate_series(1, 1000000) AS g
            """;

    private static final String VALUES =
            """
            SELECT '{"name": "Ada", "tags": ["new", "vip"], "address": {"city": "London", "zip": null}, "orders": [{"id": 7, "total": 12.50, "paid": true}]}'::jsonb AS document,
                   ARRAY[[1, 2, 3], [4, 5, 6]] AS matrix,
                   decode('89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001649444154789c63f8cfc0f09f81e13f0303c37f06060617e303fdbb91c0200000000049454e44ae426082', 'hex') AS picture,
                   sha512('howdah') AS digest,
                   '<order id="7"><customer>Ada</customer><lines><line sku="A-1" count="2"/><line sku="B-2" count="1"/></lines></order>'::xml AS message,
                   tstzrange('2026-01-01 00:00+00', '2026-02-01 00:00+00') AS valid,
                   timestamptz '2026-03-29 00:30:00.5+00' AS placed_at,
                   repeat('A long text that wraps at the edge of the pane. ', 400) AS note
            """;

    private static final String MONTHS =
            """
            SELECT date '2022-01-01' + (g * 9) AS day,
                   (ARRAY['Books', 'Games', 'Garden', 'Music', 'Tools'])[1 + g % 5] AS category,
                   round((120 + 80 * sin(g / 9.0) + g % 13 * 4)::numeric, 2) AS revenue,
                   round((70 + 30 * cos(g / 7.0) + g % 7 * 3)::numeric, 2) AS cost
            FROM generate_series(1, 160) AS g\
            """;

    /// The same as somebody saw it before: some rows more, some less, some prices that were mended since.
    private static final String EARLIER =
            MONTHS.replace("70 + 30", "CASE WHEN g % 4 = 0 THEN 64 ELSE 70 END + 30")
                    .replace("(1, 160)", "(4, 163)");

    @Test
    void grid() throws Exception {
        new SampleDatabase(TestServer.shared()).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            run(window, MILLION);
            ResultPane pane = pane(window);
            Fx.waitUntil(
                    "a million rows",
                    () -> pane.model().view().size() == 1_000_000,
                    () ->
                            ", but there are "
                                    + pane.model().view().size()
                                    + "; "
                                    + ((ListView<?>) window.scene().lookup("#editor-messages"))
                                            .getItems());
            Fx.run(() -> {
                pane.model().selection().select(3, 2);
                pane.model().selection().extend(17, 2);
            });
            pictures(window, "grid");
            Fx.run(() -> {
                pane.model().arrangement().sort(4, false, false);
                pane.model().arrangement().sort(2, true, true);
                pane.model().arrangement().add(new Condition(2, Operator.GREATER, "900"));
                pane.model().layout().pin(1);
                pane.find();
                ((TextField) pane.lookup("#result-find")).setText("Grace 9");
            });
            Fx.waitUntil("sorted", () -> !pane.model().arrangement().busyProperty().get());
            pictures(window, "grid-sorted");
        }
    }

    @Test
    void values() throws Exception {
        new SampleDatabase(TestServer.shared()).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", true);
            run(window, VALUES);
            ResultPane pane = pane(window);
            Fx.waitUntil("the values", () -> pane.model().view().size() == 1);
            for (int column = 0; column < pane.model().layout().size(); column++) {
                int shown = column;
                Fx.run(() -> {
                    pane.model().selection().select(0, shown);
                    pane.grid().reveal();
                });
                Fx.waitUntil(
                        "the value is on show",
                        () ->
                                ((ValuePane) window.scene().lookup(".value-pane")).getCenter()
                                        != null);
                settle();
                pictures(window, "value-" + pane.model().column(column).name());
            }
        }
    }

    @Test
    void sides() throws Exception {
        new SampleDatabase(TestServer.shared()).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            WindowPicture.prepare(window, "Explorer", false);
            run(window, MONTHS + ";\n" + EARLIER);
            ResultPane pane = pane(window);
            Fx.waitUntil("the rows", () -> pane.model().view().size() == 160);
            Fx.run(() -> pane.model().selection().select(2, 1));
            Fx.run(() -> pane.show(ResultSide.RECORD));
            pictures(window, "record");
            Fx.run(() -> pane.show(ResultSide.CHART));
            settle();
            pictures(window, "chart-line");
            var robot = new FxRobot();
            robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
            pictures(window, "chart-pointed");
            robot.push(KeyCode.ESCAPE);
            for (String kind : List.of("Bar", "Scatter", "Histogram")) {
                Fx.run(() ->
                        pane.lookupAll(".toggle-button").stream()
                                .map(ToggleButton.class::cast)
                                .filter(button -> button.getText().equals(kind))
                                .forEach(ToggleButton::fire));
                settle();
                pictures(window, "chart-" + kind.toLowerCase(Locale.ROOT));
            }
            Fx.run(() -> pane.show(ResultSide.GROUPS));
            settle();
            pictures(window, "groups");
            Fx.run(() -> pane.show(ResultSide.COMPARISON));
            settle();
            pictures(window, "comparison");
        }
    }

    /// Figures are computed a moment after the rows rest.
    private static void settle() {
        WaitForAsyncUtils.sleep(1_500, TimeUnit.MILLISECONDS);
    }

    private static ResultPane pane(TestWindow window) {
        Fx.waitUntil("the result is on show", () -> window.scene().lookup(".result-pane") != null);
        return Fx.call(() ->
                window.scene().getRoot().lookupAll(".result-pane").stream()
                        .map(ResultPane.class::cast)
                        .filter(pane -> pane.getParent().isVisible())
                        .findFirst()
                        .orElseThrow());
    }

    private static void run(TestWindow window, String sql) {
        Fx.run(() -> {
            window.model()
                    .request(
                            new Request.OpenEditor(
                                    Profile.EMBEDDED,
                                    Optional.of(SampleDatabase.NAME),
                                    "Orders",
                                    sql,
                                    false));
            ((Button) window.scene().lookup("#editor-run-all")).fire();
        });
    }

    private static void pictures(TestWindow window, String name) {
        for (Appearance.Choice choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            Fx.picture(
                    window.scene(),
                    "result-" + name + "-" + choice.name().toLowerCase(Locale.ROOT));
        }
    }
}
