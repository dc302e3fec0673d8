package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.TestServer;
import io.howdah.ui.plan.PlanViewModel.Stage;
import io.howdah.ui.plan.words.NodeFacts;
import io.howdah.ui.plan.words.NodeMeaning;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.plan.words.NodeText;
import io.howdah.ui.plan.words.QueryFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plans as a real server prints them.
class BazaarPlansIT {

    @TestFactory
    Stream<DynamicTest> everyDemoQueryIsShownAlikeFromTextAndJson() {
        return SampleDatabase.queries().stream()
                // Several statements, of which EXPLAIN takes one.
                .filter(query -> !query.sql().contains("BEGIN"))
                .map(query -> dynamicTest(query.id(), () -> show(query)));
    }

    private static void show(DemoQuery query) throws SQLException {
        PlanViewModel json = open(explain("COSTS, VERBOSE, FORMAT JSON", query.sql()));
        PlanViewModel text = open(explain("COSTS, VERBOSE", query.sql()));
        PlanViewModel run = open(explain("ANALYZE, BUFFERS, WAL, SETTINGS", query.sql()));

        assertThat(titles(json)).isEqualTo(titles(text));
        assertThat(json.titleProperty().get()).isEqualTo(text.titleProperty().get());
        assertThat(run.warnings()).isEmpty();
        assertThat(QueryFacts.of(Objects.requireNonNull(run.heatProperty().get()).measures()))
                .extracting(fact -> fact.label())
                .contains("Execution", "Planning", "Rows", "Buffers");
        for (NodeMeasures node : nodes(run)) {
            assertThat(NodeName.of(node.node()).operation()).isNotBlank();
            assertThat(NodeMeaning.of(node.node()).does()).doesNotContain("not described");
            assertThat(NodeFacts.of(node)).isNotEmpty();
            assertThat(NodeText.of(node)).startsWith(node.node().title());
        }
    }

    private static PlanViewModel open(String output) {
        var model = new PlanViewModel(PlanInput.pasted(output), new DirectBackground());
        model.read(() -> {});
        assertThat(model.stageProperty().get()).isEqualTo(Stage.SHOWN);
        return model;
    }

    private static List<NodeMeasures> nodes(PlanViewModel model) {
        return Objects.requireNonNull(model.heatProperty().get()).measures().nodes();
    }

    private static List<String> titles(PlanViewModel model) {
        return nodes(model).stream().map(node -> node.node().title()).toList();
    }

    private static String explain(String options, String sql) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = TestServer.bazaar().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (" + options + ") " + sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
