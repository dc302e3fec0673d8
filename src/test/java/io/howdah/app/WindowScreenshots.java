package io.howdah.app;

import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.maintain.Job;
import io.howdah.maintain.RunLimits;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.Scope;
import io.howdah.maintain.TableName;
import io.howdah.maintain.Vacuum;
import io.howdah.maintain.VacuumOption;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.testing.Fx;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of the main views with real data, light and dark and with large text.
@Tag("screenshots")
class WindowScreenshots {

    private static final String QUERY =
            """
            -- Best customers of the last months, with what they like to buy
            SELECT c.full_name,
                   c.country_code,
                   count(*) AS orders,
                   sum(o.total) AS spent,
                   max(o.placed_at) AS last_order,
                   c.preferences
            FROM account.customer AS c
            JOIN sales.customer_order AS o USING (customer_id)
            GROUP BY c.customer_id
            HAVING count(*) > 3
            ORDER BY spent DESC;
            """;

    private TestWindow window;

    @BeforeEach
    void open() {
        window = TestWindow.open(Path.of("target", "window"));
        Fx.waitUntil(
                "the sample database is ready", () -> window.model().tasks().running().isEmpty());
        Fx.run(() -> {
            Set.copyOf(window.model().documents()).forEach(window.model()::close);
            window.stage().setWidth(1440);
            window.stage().setHeight(900);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> Set.copyOf(window.model().documents()).forEach(window.model()::close));
        window.close();
    }

    @Test
    void views() {
        shoot("welcome");
        request(editor(QUERY, true));
        await("rows", () -> window.scene().lookup("#result-table") != null);
        Fx.run(() ->
                ((ResultGrid) window.scene().lookup("#result-table"))
                        .model()
                        .selection()
                        .select(3, 1));
        shoot("editor");
        request(editor("SELECT full_name, nothing_like_this\nFROM account.customer;\n", true));
        await("the error", () -> window.scene().lookup(".sql-fault") != null);
        shoot("error");
        request(editor(SampleDatabase.slowQuery().sql(), false));
        Fx.run(() -> ((Button) window.scene().lookup("#editor-analyze")).fire());
        await("the plan", () -> isFront("plan"));
        await("the slowest node", this::showsSlowest);
        shoot("plan");
        Fx.run(() -> run("presentation mode"));
        Fx.picture(window.scene(), "plan-presentation");
        Fx.run(() -> run("presentation mode"));
        request(
                new Request.OpenDiagram(
                        Profile.EMBEDDED, SampleDatabase.NAME, Set.of(), Optional.empty()));
        await("the diagram", () -> facts().contains("26 tables"));
        shoot("diagram");
        request(
                new Request.OpenDiagram(
                        Profile.EMBEDDED,
                        SampleDatabase.NAME,
                        Set.of("sales"),
                        Optional.of("sales.customer_order")));
        await(
                "the table",
                () -> window.model().selectedProperty().get().inspector().getValue() != null);
        shoot("diagram-table");
        nightlyVacuum();
        request(
                new Request.OpenMaintenance(
                        Profile.EMBEDDED, SampleDatabase.NAME, Optional.of("account.session")));
        await(
                "the tables",
                () ->
                        ((TableView<?>) window.scene().lookup("#maintenance-tables"))
                                        .getItems()
                                        .size()
                                > 5);
        shoot("maintenance");
        Fx.run(() -> run("settings"));
        shoot("settings");
        Fx.run(() -> run("show all commands"));
        shoot("commands");
    }

    private void nightlyVacuum() {
        var work =
                new RunRequest(
                        Profile.EMBEDDED_ID,
                        SampleDatabase.NAME,
                        new Scope.ChosenTables(List.of(new TableName("account", "session"))),
                        Vacuum.with(VacuumOption.ANALYZE),
                        RunLimits.STANDARD);
        if (window.jobs().named("Nightly vacuum").isEmpty()) {
            window.jobs()
                    .save(
                            Job.create(
                                    "Nightly vacuum",
                                    work,
                                    JobSchedule.of("0 3 * * *", ZoneId.of("Europe/Berlin"))));
        }
    }

    private String facts() {
        var label = window.scene().lookup("#diagram-facts");
        return label instanceof javafx.scene.control.Label words ? words.getText() : "";
    }

    private boolean showsSlowest() {
        boolean shown = window.model().selectedProperty().get().inspector().getValue() != null;
        if (!shown) {
            run("slowest");
        }
        return shown;
    }

    private boolean isFront(String kind) {
        var front = window.model().selectedProperty().get();
        return front != null && front.kind().equals(kind);
    }

    private void run(String words) {
        window.model().commands().stream()
                .filter(command -> command.title().toLowerCase(Locale.ROOT).contains(words))
                .findFirst()
                .ifPresent(Command::run);
    }

    private static Request editor(String text, boolean run) {
        return new Request.OpenEditor(
                Profile.EMBEDDED, Optional.of(SampleDatabase.NAME), "", text, run);
    }

    private void request(Request request) {
        Fx.run(() -> window.model().request(request));
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        Fx.waitUntil(
                what + " is there",
                () -> condition.getAsBoolean() && window.model().tasks().running().isEmpty());
    }

    private void shoot(String name) {
        for (Appearance.Choice choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            Fx.picture(window.scene(), name + "-" + choice.name().toLowerCase(Locale.ROOT));
        }
        Fx.run(() -> {
            window.appearance().choiceProperty().set(Appearance.Choice.LIGHT);
            window.appearance().scale(1.5);
        });
        Fx.picture(window.scene(), name + "-large");
        Fx.run(() -> window.appearance().scale(1));
    }
}
