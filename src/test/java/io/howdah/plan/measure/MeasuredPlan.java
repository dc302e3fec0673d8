package io.howdah.plan.measure;

import io.howdah.plan.Resource;
import io.howdah.plan.read.PlanReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Plans of the measuring tests: read from text, or explained by a live server.
final class MeasuredPlan {

    private MeasuredPlan() {}

    static Measures of(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }

    /// Runs EXPLAIN with options such as `ANALYZE, BUFFERS` in the text format.
    static Measures explain(Connection connection, String options, String sql) throws SQLException {
        return of(text(connection, options, sql));
    }

    static String text(Connection connection, String options, String sql) throws SQLException {
        var text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN (" + options + ") " + sql)) {
            while (lines.next()) {
                text.append(lines.getString(1)).append('\n');
            }
        }
        return text.toString();
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The first node of a title such as `CTE Scan on t t_1`.
    static NodeMeasures node(Measures measures, String title) {
        return nodes(measures, title).getFirst();
    }

    static List<NodeMeasures> nodes(Measures measures, String title) {
        List<NodeMeasures> found =
                measures.nodes().stream()
                        .filter(node -> node.node().title().equals(title))
                        .toList();
        if (found.isEmpty()) {
            throw new AssertionError("No " + title + " in\n" + measures.plan().source().text());
        }
        return found;
    }

    static double selfMs(Measures measures) {
        return measures.nodes().stream().mapToDouble(NodeMeasures::selfMs).sum();
    }

    static double self(Measures measures, Resource resource) {
        return measures.nodes().stream().mapToDouble(node -> node.self().get(resource)).sum();
    }

    /// The sum of all nodes' error bounds.
    static double errorMs(Measures measures) {
        return measures.nodes().stream()
                .map(NodeMeasures::time)
                .mapToDouble(time -> time == null ? 0 : time.selfErrorMs())
                .sum();
    }
}
