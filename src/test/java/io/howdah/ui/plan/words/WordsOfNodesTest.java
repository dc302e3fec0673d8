package io.howdah.ui.plan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.read.PlanReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The words on cards, in the inspector and in the header, on one plan with something of everything.
class WordsOfNodesTest {

    private static final Measures PLAN =
            Measures.of(
                    PlanReader.read(
                                    """
                                    Limit  (cost=100.00..110.00 rows=10 width=16) (actual time=1.000..150.000 rows=10 loops=1)
                                      Buffers: shared hit=900 read=100, temp read=64 written=64
                                      ->  Sort  (cost=100.00..110.00 rows=100 width=16) (actual time=1.000..149.000 rows=10 loops=1)
                                            Sort Key: o.total DESC
                                            Sort Method: external merge  Disk: 2048kB
                                            Buffers: shared hit=900 read=100, temp read=64 written=64
                                            ->  Nested Loop Left Join  (cost=0.00..90.00 rows=4 width=16) (actual time=0.100..120.000 rows=1000 loops=1)
                                                  Buffers: shared hit=900 read=100
                                                  ->  Seq Scan on orders o  (cost=0.00..50.00 rows=2 width=16) (actual time=0.050..20.000 rows=500 loops=1)
                                                        Filter: ((status = 'paid'::text) AND (total > '10'::numeric))
                                                        Rows Removed by Filter: 1500
                                                        Buffers: shared hit=400 read=100
                                                  ->  Index Scan Backward using line_order_idx on public.order_line l  (cost=0.00..8.00 rows=2 width=8) (actual time=0.010..0.120 rows=2 loops=500)
                                                        Index Cond: (l.order_id = o.id)
                                                        Buffers: shared hit=500
                                                  ->  Hash  (cost=0.00..8.00 rows=2 width=8) (never executed)
                                    Planning Time: 1.500 ms
                                    Execution Time: 160.000 ms
                                    """)
                            .plans()
                            .getFirst());

    private static final NodeMeasures SORT = PLAN.node(1);
    private static final NodeMeasures JOIN = PLAN.node(2);
    private static final NodeMeasures ORDERS = PLAN.node(3);
    private static final NodeMeasures LINES = PLAN.node(4);
    private static final NodeMeasures NEVER = PLAN.node(5);

    @Test
    void namesOperationTargetAndIndexApart() {
        assertThat(NodeName.of(LINES.node()))
                .isEqualTo(
                        new NodeName(
                                "Index Scan Backward", "public.order_line l", "line_order_idx"));
        assertThat(NodeName.of(JOIN.node()))
                .isEqualTo(new NodeName("Nested Loop Left Join", "", ""));
        assertThat(NodeName.of(ORDERS.node())).isEqualTo(new NodeName("Seq Scan", "orders o", ""));
    }

    @Test
    void picksTheConditionWithoutItsOuterParentheses() {
        assertThat(NodeDetail.of(LINES.node())).isEqualTo("l.order_id = o.id");
        assertThat(NodeDetail.of(ORDERS.node()))
                .isEqualTo("(status = 'paid'::text) AND (total > '10'::numeric)");
    }

    @Test
    void saysThatASortWentToDisk() {
        assertThat(NodeDetail.of(SORT.node()))
                .isEqualTo("on disk: " + Amounts.size(2048 * 1024) + ", by o.total DESC");
    }

    @Test
    void showsExpectedRowsOnlyWhereTheyWereFarOff() {
        assertThat(RowWords.of(ORDERS).text()).isEqualTo("2 → 500 rows");
        assertThat(RowWords.of(ORDERS).misestimate()).isEqualTo("250× more");
        assertThat(RowWords.of(LINES).text()).isEqualTo("1,000 rows");
        assertThat(RowWords.of(LINES).misestimate()).isEmpty();
    }

    @Test
    void bringsEstimatesToAllLoops() {
        assertThat(RowWords.of(LINES).expected()).isEqualTo(1000);
    }

    @Test
    void sumsRowsOfSeveralNodes() {
        assertThat(RowWords.of(List.of(ORDERS, LINES)).total()).isEqualTo(1500);
    }

    @Test
    void searchesByTypeTableIndexTimeShareRowsAndWords() {
        assertThat(found("type:scan")).containsExactly(3, 4);
        assertThat(found("table:ORDERS")).containsExactly(3);
        assertThat(found("index:line")).containsExactly(4);
        assertThat(found(">25ms")).containsExactly(1, 2, 4);
        assertThat(found(">25")).isEqualTo(found(">25ms"));
        assertThat(found(">0.05s")).containsExactly(4);
        assertThat(found(">30%")).containsExactly(4);
        assertThat(found(">999rows")).containsExactly(2, 4);
        assertThat(found("paid")).containsExactly(3);
        assertThat(found("scan >25ms")).containsExactly(4);
        assertThat(found("")).hasSize(6);
        assertThat(found("nothing-like-this")).isEmpty();
    }

    @Test
    void searchesForBadEstimatesForWordsTogetherAndForTheOpposite() {
        assertThat(found(">100x")).containsExactly(2, 3);
        assertThat(found("type:scan -paid")).containsExactly(4);
        assertThat(found("-type:scan -type:join")).doesNotContain(3, 4);
        assertThat(found("\"status = 'paid'\"")).containsExactly(3);
        assertThat(found("\"paid status\"")).isEmpty();
        assertThat(found("'paid'::text")).containsExactly(3);
        assertThat(found("never")).containsExactly(5);
    }

    @Test
    void whatDoesNotAddUpIsComparedOnly() {
        Heat heat = new Heat(PLAN, PlanMetric.MISESTIMATE);

        assertThat(heat.ranking().subList(0, 2)).containsExactlyInAnyOrder(PLAN.node(2), ORDERS);
        assertThat(heat.share(ORDERS)).isBetween(0.7, 0.9);
        assertThat(heat.percent(250)).isEmpty();
        assertThat(PlanMetric.MISESTIMATE.words(250)).isEqualTo("250×");
        assertThat(PlanMetric.MISESTIMATE.together(List.of(ORDERS, LINES).stream()))
                .isEqualTo(PlanMetric.MISESTIMATE.of(ORDERS));
        assertThat(new Heat(PLAN, PlanMetric.INCLUSIVE_TIME).share(PLAN.node(0))).isEqualTo(1);
        assertThat(PlanMetric.of(PLAN))
                .startsWith(PlanMetric.SELF_TIME)
                .contains(PlanMetric.MISESTIMATE, PlanMetric.INCLUSIVE_TIME, PlanMetric.ROWS);
    }

    @Test
    void aLimitCanBeNamedInsteadOfHavingAUnit() {
        assertThat(found("rows>400")).isEqualTo(found(">400rows")).isNotEmpty();
        assertThat(found("factor>100")).isEqualTo(found(">100x")).isNotEmpty();
        assertThat(found("self>0.015s")).isEqualTo(found("self>15")).contains(3);
        assertThat(found("-rows>400")).doesNotContainAnyElementsOf(found("rows>400"));
        // Not a limit, so a word that no node has.
        assertThat(found("self>much")).isEmpty();
    }

    private static List<Integer> found(String words) {
        return PLAN.nodes().stream()
                .filter(NodeSearch.of(words))
                .map(node -> node.node().id())
                .toList();
    }

    @Test
    void headerTellsTimeRowsBuffersAndWhatWasNotMeasured() {
        assertThat(QueryFacts.of(PLAN))
                .extracting(Fact::label)
                .containsExactly(
                        "Execution",
                        "Planning",
                        "Outside the nodes",
                        "Rows",
                        "Buffers",
                        "Read",
                        "Temporary files",
                        "Nodes");
        assertThat(QueryFacts.of(PLAN).getFirst().value()).isEqualTo(Amounts.duration(160));
    }

    @Test
    void factsOfANodeNameItsErrorBound() {
        Fact self = NodeFacts.of(LINES).getFirst().facts().getFirst();

        assertThat(self.label()).isEqualTo("Self");
        assertThat(self.exact()).isEqualTo("60.000 ms ± 0.250 ms from rounding");
    }

    @Test
    void factsShowEveryPropertyOnce() {
        List<String> labels =
                NodeFacts.of(ORDERS).stream()
                        .flatMap(section -> section.facts().stream())
                        .map(Fact::label)
                        .toList();

        assertThat(labels).doesNotHaveDuplicates().contains("Filter", "Removed by filters");
        assertThat(labels).containsAll(ORDERS.node().properties().keySet());
    }

    @Test
    void factsOfANodeThatNeverRanSaySo() {
        assertThat(NodeFacts.of(NEVER).getFirst().facts())
                .extracting(Fact::value)
                .containsExactly("never");
    }

    @Test
    void countsOwnBlocksBesideThoseBelow() {
        assertThat(ResourceFact.of(ORDERS))
                .extracting(ResourceFact::label, ResourceFact::own, ResourceFact::withBelow)
                .contains(tuple("shared hit", Amounts.blocks(400), Amounts.blocks(400)));
        assertThat(ResourceFact.of(JOIN).getFirst().own()).isEqualTo(Amounts.blocks(0));
    }

    @Test
    void copiesANodeAsText() {
        assertThat(NodeText.of(ORDERS))
                .startsWith("Seq Scan on orders o\n")
                .contains("  Filter: ((status = 'paid'::text) AND (total > '10'::numeric))\n");
    }

    @Test
    void offersOnlyMetricsThatThePlanHas() {
        assertThat(PlanMetric.of(PLAN))
                .startsWith(PlanMetric.SELF_TIME)
                .contains(PlanMetric.READS, PlanMetric.TEMPORARY, PlanMetric.COST)
                .doesNotContain(PlanMetric.WAL, PlanMetric.IO_TIME);
    }

    @Test
    void ranksNodesByTheMetric() {
        assertThat(new Heat(PLAN, PlanMetric.SELF_TIME).ranking())
                .extracting(node -> node.node().id())
                .containsExactly(4, 2, 1, 3, 0);
        assertThat(new Heat(PLAN, PlanMetric.READS).ranking()).containsExactly(ORDERS);
        assertThat(new Heat(PLAN, PlanMetric.READS).share(ORDERS)).isEqualTo(1);
    }
}
