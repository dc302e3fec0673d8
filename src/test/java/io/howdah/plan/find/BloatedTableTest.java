package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.Space;
import io.howdah.plan.find.ServerFacts.TableFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BloatedTableTest {

    private static final Rule RULE = new BloatedTable();

    /// 36,023 rows in 2,736 pages: 13 rows a page.
    private static final String SCAN =
            """
            Seq Scan on account.session  (cost=0.00..4822.20 rows=834 width=104) (actual time=0.008..17.438 rows=12023 loops=1)
              Output: session_id, user_agent
              Filter: (session.user_agent ~~ '%Firefox%'::text)
              Rows Removed by Filter: 24000
              Buffers: shared hit=2005 read=731
            Execution Time: 18.232 ms
            """;

    @Test
    void comparesThePagesReadWithTheRoomThatTheRowsNeed() {
        Finding finding =
                Plans.by(RULE, SCAN, facts(2736, widths(16, 70), new Space(100, null, 0L)))
                        .getFirst();

        assertThat(finding.sentence())
                .isEqualTo(
                        "81 % of the 21.4 MB that are read of account.session hold no living rows.");
        assertThat(finding.evidence())
                .containsExactly(
                        new Evidence("Pages read", "21.4 MB"),
                        new Evidence("Rows in them", "36,023"),
                        new Evidence("Room that these rows need", "4.0 MB"),
                        new Evidence("Bytes a row takes", "114"),
                        new Evidence("Dead rows", "0"));
        assertThat(finding.remedies())
                .flatExtracting(Remedy::statements)
                .containsExactly(
                        "VACUUM (FULL, ANALYZE) account.session",
                        "VACUUM (ANALYZE) account.session");
        assertThat(finding.saving().share()).isBetween(0.3, 0.5);
    }

    @Test
    void isSilentWhereRowsAreAsWideAsTheirPagesSay() {
        assertThat(Plans.by(RULE, SCAN, facts(2736, widths(16, 400), Space.UNKNOWN))).isEmpty();
    }

    @Test
    void isSilentWherePagesAreLeftEmptyOnPurpose() {
        assertThat(Plans.by(RULE, SCAN, facts(2736, widths(16, 200), new Space(100, null, 0L))))
                .hasSize(1);
        assertThat(Plans.by(RULE, SCAN, facts(2736, widths(16, 200), new Space(50, null, 0L))))
                .as("fillfactor = 50")
                .isEmpty();
    }

    @Test
    void isSilentForAMegabyte() {
        String small =
                SCAN.replace("rows=12023", "rows=100")
                        .replace("Filter: 24000", "Filter: 200")
                        .replace("hit=2005 read=731", "hit=127");

        assertThat(Plans.by(RULE, small, facts(127, widths(16, 70), Space.UNKNOWN))).isEmpty();
    }

    @Test
    void believesTheCountOfDeadRowsWhereTheTableWasNeverAnalyzed() {
        assertThat(
                        Plans.by(RULE, SCAN, facts(0, widths(16, null), new Space(100, 36L, 149L)))
                                .getFirst()
                                .sentence())
                .startsWith("81 % of the 21.4 MB");
        assertThat(Plans.by(RULE, SCAN, facts(0, widths(16, null), new Space(100, 149L, 36L))))
                .isEmpty();
        assertThat(Plans.by(RULE, SCAN, facts(0, widths(16, null), Space.UNKNOWN)))
                .as("neither widths nor dead rows are known")
                .isEmpty();
    }

    /// A filter on a long value reads pages of the TOAST table, and the plan adds them to the scan's.
    @Test
    void isSilentWhenTheOtherPagesAreThoseOfLongValues() {
        assertThat(Plans.by(RULE, SCAN, facts(600, widths(16, 70), Space.UNKNOWN))).isEmpty();
    }

    @Test
    void countsEachPassOfALoop() {
        String twice =
                SCAN.replace("rows=12023 loops=1", "rows=12023 loops=2")
                        .replace("hit=2005 read=731", "hit=5472");

        assertThat(Plans.by(RULE, twice, facts(2736, widths(16, 70), Space.UNKNOWN)).getFirst())
                .extracting(Finding::sentence)
                .asString()
                .startsWith("81 % of the 42.8 MB");
    }

    @Test
    void judgesAPlanThatWasNotRunByWhatTheServerKnows() {
        String planned = "Seq Scan on account.session  (cost=0.00..4822.20 rows=834 width=104)\n";

        assertThat(Plans.by(RULE, planned, facts(2736, widths(16, 70), Space.UNKNOWN))).hasSize(1);
        assertThat(Plans.by(RULE, planned, facts(900, widths(16, 70), Space.UNKNOWN))).isEmpty();
    }

    @Test
    void withoutAServerAssumesRowsAsLongAsTheyCanBe() {
        String plan =
                """
                Seq Scan on account.session  (cost=0.00..4822.20 rows=834 width=104) (actual time=0.008..17.438 rows=%d loops=1)
                  Output: session_id, user_agent
                  Buffers: shared hit=2736
                Execution Time: 18.232 ms
                """;

        Finding finding = Plans.one(RULE, plan.formatted(1000));
        assertThat(finding.evidence())
                .contains(
                        new Evidence(
                                "Bytes a row takes",
                                "not known; at most about 2 kB, so it was assumed"));
        assertThat(Plans.by(RULE, plan.formatted(8000))).as("may be long rows").isEmpty();
        assertThat(
                        Plans.by(
                                RULE,
                                plan.formatted(1000)
                                        .replace("session_id, user_agent", "length(user_agent)")))
                .as("pages of long values may be among them")
                .isEmpty();
    }

    private static List<ColumnFacts> widths(int id, @Nullable Integer agent) {
        return List.of(
                new ColumnFacts("session_id", "uuid", -1.0, 0.0, 0.0, id),
                new ColumnFacts("user_agent", "text", 9.0, 0.0, agent == null ? null : 0.0, agent));
    }

    private static ServerFacts facts(long pages, List<ColumnFacts> columns, Space space) {
        var table =
                new TableFacts(
                        "account", "session", 36_023, pages, null, null, null, space, columns,
                        List.of(), List.of());
        return new ServerFacts(180000, false, Map.of(), List.of(table));
    }
}
