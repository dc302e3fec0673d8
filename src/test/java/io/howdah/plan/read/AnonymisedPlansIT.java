package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.write.ExplainJson;
import io.howdah.report.PlanMarkdown;
import io.howdah.report.anonymise.Anonymiser;
import io.howdah.report.anonymise.Secrets;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plans of every kind tell a stranger nothing once they are anonymised, and are still the same plans.
class AnonymisedPlansIT {

    /// Words of EXPLAIN that the schema of these tests also has as names and texts.
    private static final Set<String> VOCABULARY = Set.of("total", "parent", "scan", "seq");

    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        ExplainedStatement.prepare(connection);
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    static List<ExplainedStatement> statements() {
        return ExplainedStatement.all();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void tellsNothingAndStaysTheSame(ExplainedStatement statement) throws SQLException {
        for (String options : List.of("ANALYZE, VERBOSE, WAL, SETTINGS", "ANALYZE")) {
            Plan plan = FourFormats.only(statement.explain(connection, options, PlanFormat.JSON));
            Set<String> secrets = Secrets.of(plan);
            secrets.removeAll(VOCABULARY);
            var anonymiser = new Anonymiser();
            Plan renamed = anonymiser.plan(plan);
            Measures measures = Measures.of(renamed);
            Findings findings = Findings.of(measures, ServerFacts.NONE);
            var seen = new TreeSet<String>();
            seen.addAll(words(ExplainJson.of(renamed)));
            seen.addAll(words(PlanMarkdown.render(measures, findings)));
            seen.retainAll(secrets);

            assertThat(seen).isEmpty();
            assertThat(findings.ranked())
                    .extracting(Finding::rule)
                    .isEqualTo(
                            Findings.of(Measures.of(plan), ServerFacts.NONE).ranked().stream()
                                    .map(Finding::rule)
                                    .toList());
            assertThat(shape(renamed)).isEqualTo(shape(plan));
        }
    }

    private static List<String> shape(Plan plan) {
        return plan.nodes().stream()
                .map(node ->
                        "%s %s %s %s %s"
                                .formatted(
                                        node.type(),
                                        node.depth(),
                                        node.estimate(),
                                        node.actual(),
                                        node.properties().keySet()))
                .toList();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
                .collect(Collectors.toSet());
    }
}
