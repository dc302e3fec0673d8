package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final String TWO_SCANS =
            """
            Append  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..95.000 rows=20 loops=1)
              ->  Seq Scan on a  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..20.000 rows=10 loops=1)
                    Filter: (x = 42)
                    Rows Removed by Filter: 99990
              ->  Seq Scan on b  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..%s rows=10 loops=1)
                    Filter: (y = 42)
                    Rows Removed by Filter: 99990
            Execution Time: 100.000 ms
            """;

    @Test
    void ranksByWhatCouldBeSaved() {
        assertThat(Plans.findings(TWO_SCANS.formatted("70.000")).ranked())
                .extracting(finding -> finding.nodes().getFirst())
                .containsExactly(2, 1);
    }

    @Test
    void hidesAndCountsWhatWouldSaveNextToNothing() {
        Findings findings = Plans.findings(TWO_SCANS.formatted("0.900"));

        assertThat(findings.ranked()).hasSize(1);
        assertThat(findings.hidden()).isEqualTo(1);
    }

    @Test
    void oneRemedyThatServesSeveralNodesIsOneFinding() {
        String plan =
                """
                Append  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..95.000 rows=20 loops=1)
                  ->  Seq Scan on a  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..20.000 rows=5000 loops=1)
                        Filter: (x = 42)
                  ->  Seq Scan on a a_1  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..70.000 rows=5000 loops=1)
                        Filter: (x = %d)
                Execution Time: 100.000 ms
                """;

        List<Finding> findings =
                Plans.findings(plan.formatted(43)).ranked().stream()
                        .filter(finding -> finding.rule().equals("row-misestimate"))
                        .toList();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().nodes()).containsExactly(2, 1);
        assertThat(findings.getFirst().sentence())
                .endsWith(" The same remedy serves node #1 as well.");
        assertThat(Plans.findings(plan.replace("a a_1", "b").formatted(43)).ranked())
                .as("of two tables")
                .filteredOn(finding -> finding.rule().equals("row-misestimate"))
                .hasSize(2);
    }

    @Test
    void saysWhatEvidenceIsMissing() {
        assertThat(Plans.findings("Seq Scan on a  (cost=0.00..2041.00 rows=10 width=97)").missing())
                .anyMatch(text -> text.contains("EXPLAIN (ANALYZE)"))
                .anyMatch(text -> text.contains("The server was not asked"));
        assertThat(Plans.findings(TWO_SCANS.formatted("70.000")).missing())
                .noneMatch(text -> text.contains("EXPLAIN (ANALYZE)"))
                .anyMatch(text -> text.contains("BUFFERS"));
    }

    @Test
    void judgesAPlanThatWasNotRunByItsCosts() {
        Findings findings =
                Plans.findings(
                        """
                        Sort  (cost=24100.00..24100.02 rows=10 width=97)
                          Sort Key: placed
                          ->  Seq Scan on orders  (cost=0.00..24000.00 rows=10 width=97)
                                Filter: (customer = 42)
                        """);

        Finding worst = findings.ranked().getFirst();
        assertThat(worst.rule()).isEqualTo("seq-scan-filter");
        assertThat(worst.saving().ms()).isNull();
        assertThat(worst.saving().share()).isGreaterThan(0.9);
        assertThat(worst.sentence()).contains("about");
    }

    @Test
    void solvesTwoScansOfOneTableWithOneIndex() {
        Findings findings =
                Plans.findings(
                        TWO_SCANS
                                .formatted("70.000")
                                .replace("Scan on b ", "Scan on a ")
                                .replace("(y = 42)", "(x = 43)"));

        assertThat(findings.ranked()).hasSize(1);
        assertThat(findings.ranked().getFirst().nodes()).containsExactly(2, 1);
        assertThat(findings.ranked().getFirst().saving().share()).isBetween(0.89, 0.91);
    }

    @Test
    void everyRuleHasANameOfItsOwnAndSaysWhenToIgnoreIt() {
        List<Rule> rules = Rules.ALL;

        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates().allMatch(FindingsTest::isId);
        assertThat(rules).allMatch(rule -> rule.help().contains("Ignore it"));
        assertThat(rules).noneMatch(rule -> rule.title().isBlank());
    }

    private static boolean isId(String id) {
        return id.matches("[a-z]+(-[a-z]+)+");
    }
}
