package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.plan.compare.CompareDocument;
import io.howdah.ui.shell.Request;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A query becomes slow because an index goes, and its history tells when and why.
class PlanHistoryIT {

    private PlanWindow window;

    @BeforeEach
    void openWindow() {
        window = PlanWindow.open(1200, 800);
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    @Test
    void aDroppedIndexIsSeenInTheHistory() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE item AS SELECT i AS id, 'n' || i AS name"
                            + " FROM generate_series(1, 200000) i");
            statement.execute("CREATE INDEX item_id ON item (id)");
            statement.execute("VACUUM ANALYZE item");
            explain(statement, "SELECT * FROM item WHERE id = 7");
            explain(statement, "select *  from item where id = 4711 -- again");
            statement.execute("DROP INDEX item_id");
            explain(statement, "SELECT * FROM item WHERE id = 99");
        }

        window.command("Show the query's plan history");
        Fx.waitUntil("three plans are listed", () -> rows() == 3);

        assertThat(window.node("#plan-history-headline", Label.class).getText())
                .startsWith("Slower by ")
                .contains("the plan changed, item is read by Seq Scan instead of Index Scan");
        Fx.run(() -> window.node("#plan-history-compare", Button.class).fire());
        Fx.waitUntil(
                "the plans are compared", () -> window.front(CompareDocument.class).isPresent());
    }

    @Test
    void aPlanOpenedTwiceIsKeptOnceAndOneWithoutAQueryNotAtAll() {
        for (int i = 0; i < 2; i++) {
            open(Samples.NESTED_LOOP, Optional.of("SELECT 1"));
        }
        open(Samples.NESTED_LOOP, Optional.empty());

        window.command("Show the query's plan history");
        assertThat(window.front(PlanDocument.class)).isPresent();
        Fx.waitUntil(
                "one plan of one query is kept",
                () ->
                        window.plans().queries(10).stream()
                                .map(known -> known.query().text() + ": " + known.plans())
                                .toList()
                                .equals(List.of("SELECT ?: 1")));
    }

    private void explain(Statement statement, String query) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + query)) {
            rows.next();
            open(rows.getString(1), Optional.of(query));
        }
    }

    private void open(String output, Optional<String> query) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        "Item",
                                        output,
                                        query,
                                        Optional.empty(),
                                        Optional.empty())));
        window.untilShown();
    }

    private int rows() {
        var table = window.scene().lookup("#plan-history-table");
        return table instanceof TableView<?> view ? view.getItems().size() : 0;
    }
}
