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
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    void grid() throws Exception {
        new SampleDatabase(TestServer.shared()).build(Progress.SILENT);
        try (TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"))) {
            Fx.run(() -> {
                List.copyOf(window.model().documents()).forEach(window.model()::close);
                window.stage().setWidth(1440);
                window.stage().setHeight(900);
            });
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

    private static ResultPane pane(TestWindow window) {
        Fx.waitUntil("the result is on show", () -> window.scene().lookup(".result-pane") != null);
        return Fx.call(() -> (ResultPane) window.scene().lookup(".result-pane"));
    }

    private static void run(TestWindow window, String sql) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        "Orders",
                                        sql,
                                        true)));
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
