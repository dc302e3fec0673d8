package io.howdah.screenshots;

import io.howdah.app.TestWindow;
import io.howdah.connect.Profile;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.testing.Fx;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of what a person meets besides results: nothing yet, no rows, rows that still arrive, a server
/// that dies, a transaction that waits, the history, the settings, large text and a small window.
@Tag("screenshots")
class StateScreenshots {

    private static final String MANY =
            """
            SELECT g AS id, 'customer ' || g AS customer, round((g::bigint * 7919 %% 100000) / 100.0, 2) AS total,
                   timestamptz '2026-01-01 00:00+00' + g * interval '37 seconds' AS placed_at
            FROM generate_series(1, %d) AS g;
            """;

    private static final String ORDERS =
            """
            -- What was ordered most in the last months
            SELECT p.name, p.status, sum(l.quantity) AS pieces, sum(l.line_total) AS total
            FROM sales.order_line AS l
            JOIN catalog.product AS p USING (product_id)
            GROUP BY p.product_id
            ORDER BY total DESC
            LIMIT 200;
            """;

    private static final String PRICES =
            """
            UPDATE catalog.product SET price = price * 1.05 WHERE status = 'active' AND price < 10;

            SELECT name, price FROM catalog.product WHERE price < 11 ORDER BY price DESC LIMIT 20;
            """;

    private TestWindow window;

    @Test
    void emptyStates() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            WindowPicture.both(window, "empty-welcome");
            editor("Query", "SELECT 1;\n", false);
            WindowPicture.both(window, "empty-result");
            editor("Nobody", "SELECT * FROM account.customer WHERE country_code = 'XX';\n", true);
            Fx.waitUntil("no row came", () -> count().startsWith("0 rows in"));
            WindowPicture.both(window, "empty-rows");
            type("#explorer-filter", "no such thing");
            Fx.waitUntil("nothing is found", () -> !running());
            WindowPicture.both(window, "empty-filter");
            type("#explorer-filter", "");
        }
    }

    @Test
    void rowsThatArrive() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            for (Appearance.Choice choice :
                    List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
                Fx.run(() -> window.appearance().choiceProperty().set(choice));
                editor("Every order", MANY.formatted(20_000_000), true);
                Fx.waitUntil("a million rows came", () -> rows() > 1_000_000);
                WindowPicture.write(window.scene(), "result-arriving", choice);
                fire("#editor-stop");
                Fx.waitUntil("it is stopped", () -> count().contains("stopped"));
                WindowPicture.write(window.scene(), "result-stopped", choice);
                Fx.run(() ->
                        List.copyOf(window.model().documents()).forEach(window.model()::close));
            }
        }
    }

    @Test
    void errors() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            editor(
                    "Names",
                    """
                    SELECT full_name, email
                    FROM account.customer
                    WHERE contry_code = 'PT'
                    ORDER BY full_name;
                    """,
                    true);
            Fx.waitUntil("the server refuses it", () -> !messages().isEmpty());
            WindowPicture.both(window, "error-statement");
            editor("Long", MANY.formatted(40_000_000), true);
            Fx.waitUntil("rows come", () -> rows() > 200_000);
            Fx.run(() ->
                    window.model()
                            .request(
                                    new Request.OpenEditor(
                                            Profile.EMBEDDED,
                                            Optional.of("postgres"),
                                            "Kill",
                                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                                    + " WHERE query LIKE '%40000000%' AND pid <> pg_backend_pid()",
                                            true)));
            Fx.waitUntil("it was killed", () -> count().startsWith("1 row"));
            Fx.run(() -> window.model().close(window.model().selectedProperty().get()));
            Fx.waitUntil("the connection is lost", () -> !messages().isEmpty());
            WindowPicture.both(window, "error-server-died");
        }
    }

    /// The words beside a transaction come when it has waited for a minute.
    @Test
    void transactionThatWaits() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            editor("Prices", PRICES, false);
            Fx.run(() -> ((CheckBox) node("#editor-manual")).setSelected(true));
            fire("#editor-run-all");
            Fx.waitUntil("the price is changed", () -> rows() == 20);
            WindowPicture.both(window, "transaction-open");
            Fx.waitUntil("it has waited", () -> !text("#editor-idle-transaction").isEmpty());
            WindowPicture.both(window, "transaction-idle");
            fire("#editor-rollback");
            Fx.waitUntil("it is rolled back", () -> node("#editor-rollback") == null);
        }
    }

    @Test
    void history() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            WindowPicture.prepare(window, "SQL", false);
            Fx.waitUntil("the history is there", () -> node("#history-list") != null);
            var list = (ListView<?>) node("#history-list");
            while (!Fx.call(list.getItems()::isEmpty)) {
                int before = Fx.call(list.getItems()::size);
                Fx.run(() -> {
                    list.getSelectionModel().selectFirst();
                    Event.fireEvent(list, delete());
                });
                Fx.waitUntil("it is forgotten", () -> list.getItems().size() < before);
            }
            WindowPicture.both(window, "history-empty");
            editor("Best sellers", ORDERS, true);
            Fx.waitUntil("the rows are there", () -> rows() == 200);
            editor("Refused", "SELECT contry_code FROM account.customer;\n", true);
            Fx.waitUntil("it is refused", () -> !messages().isEmpty());
            editor("Customers", "TABLE account.customer;\n", true);
            Fx.waitUntil("all customers are there", () -> rows() == 40_000);
            Fx.waitUntil(
                    "all three are listed",
                    () -> list.getItems().size() >= 3,
                    () -> " but " + list.getItems());
            WindowPicture.both(window, "history-rows");
            type("#history-search", "no such thing");
            Fx.waitUntil("nothing is found", list.getItems()::isEmpty);
            WindowPicture.both(window, "history-no-hit");
            type("#history-search", "");
        }
    }

    private static KeyEvent delete() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false);
    }

    @Test
    void settings() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            command("Settings");
            Fx.waitUntil(
                    "the settings are there", () -> node("#settings-parameter-values") != null);
            WindowPicture.both(window, "settings");
        }
    }

    @Test
    void sizes() throws IOException {
        try (TestWindow opened = open()) {
            window = opened;
            editor("Best sellers", ORDERS, true);
            Fx.waitUntil("the rows are there", () -> rows() == 200);
            Fx.run(() -> window.appearance().scale(1.5));
            WindowPicture.both(window, "sql-large-text");
            Fx.run(() -> {
                window.appearance().scale(1);
                window.stage().setWidth(1024);
                window.stage().setHeight(700);
            });
            WindowPicture.both(window, "sql-small-window");
        }
    }

    private static TestWindow open() {
        TestWindow window = TestWindow.open(Path.of("target", "screenshots-home"));
        WindowPicture.prepare(window, "Explorer", false);
        return window;
    }

    private void editor(String title, String sql, boolean run) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenEditor(
                                        Profile.EMBEDDED,
                                        Optional.of(SampleDatabase.NAME),
                                        title,
                                        sql,
                                        run)));
        Fx.waitUntil("the editor is there", () -> node("#sql-area") != null);
    }

    private void command(String title) {
        Fx.run(() ->
                window.model().commands().stream()
                        .filter(command -> command.title().startsWith(title))
                        .findFirst()
                        .orElseThrow()
                        .run());
    }

    private void type(String field, String text) {
        Fx.run(() -> ((TextField) node(field)).setText(text));
    }

    private void fire(String button) {
        Fx.run(() -> ((Button) node(button)).fire());
    }

    private boolean running() {
        return !window.model().tasks().running().isEmpty();
    }

    private List<?> messages() {
        return node("#editor-messages") instanceof ListView<?> list ? list.getItems() : List.of();
    }

    private String count() {
        return text("#result-count");
    }

    private String text(String label) {
        return node(label) instanceof Label known ? known.getText() : "";
    }

    private int rows() {
        return node(".result-pane") instanceof ResultPane pane ? pane.model().view().size() : 0;
    }

    /// The node of the document in front.
    private @Nullable Node node(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream()
                .filter(node -> node.getScene() != null && shown(node))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static boolean shown(@Nullable Node node) {
        return node == null || (node.isVisible() && shown(node.getParent()));
    }
}
