package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Actual;
import io.howdah.plan.Jit;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What trips readers of EXPLAIN's text format, one test each.
class TextTrapsTest {

    @Test
    void keepsQuotedNamesWithBlanksParenthesesAndArrows() {
        PlanNode node =
                root(
                        "Index Scan using \"i on x\" on \"my schema\".\"a -> (b) \"\"c\"\"\" \"al (cost=1..2)\"  (cost=0.00..8.27 rows=1 width=4)");

        assertThat(node.type()).isEqualTo("Index Scan");
        assertThat(node.target().index()).isEqualTo("i on x");
        assertThat(node.target().schema()).isEqualTo("my schema");
        assertThat(node.target().relation()).isEqualTo("a -> (b) \"c\"");
        assertThat(node.target().alias()).isEqualTo("al (cost=1..2)");
    }

    @Test
    void keepsCustomScansAndWhatIsBelowThem() {
        Plan plan =
                plan(
                        """
                        Custom Scan (ChunkAppend) on public.metrics m  (cost=0.15..8.17 rows=1 width=12)
                          Order: m."time" DESC
                          ->  Index Scan using a_idx on a m_1  (cost=0.15..8.17 rows=1 width=12)
                          ->  Custom Scan (ColumnarScan) on b m_2  (cost=0.15..8.17 rows=1 width=12)
                                Vectorized Filter: (x > 1)
                                ->  Seq Scan on c  (cost=0.00..8.17 rows=1 width=12)
                        """);

        assertThat(plan.root().property("Custom Plan Provider")).hasValue("ChunkAppend");
        assertThat(plan.root().target().name()).isEqualTo("public.metrics");
        assertThat(plan.nodes())
                .extracting(PlanNode::title)
                .containsExactly(
                        "Custom Scan (ChunkAppend) on public.metrics m",
                        "Index Scan using a_idx on a m_1",
                        "Custom Scan (ColumnarScan) on b m_2",
                        "Seq Scan on c");
        assertThat(plan.nodes()).extracting(PlanNode::depth).containsExactly(0, 1, 1, 2);
        assertThat(plan.tree().node(2).property("Vectorized Filter")).hasValue("(x > 1)");
    }

    @Test
    void keepsTheChildrenOfAnUnknownNode() {
        Plan plan =
                plan(
                        """
                        Quantum Join  (cost=1.00..2.00 rows=3 width=4)
                          Entangled: yes
                          ->  Warp Scan on t  (cost=0.00..1.00 rows=3 width=4)
                        """);

        assertThat(plan.nodes())
                .extracting(PlanNode::type)
                .containsExactly("Quantum Join", "Warp Scan");
        assertThat(plan.root().property("Entangled")).hasValue("yes");
        assertThat(plan.tree().node(1).target().relation()).isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({
        "Foreign Scan on f,Foreign Scan,Select",
        "Async Foreign Scan on f,Foreign Scan,Select",
        "Foreign Update on f,Foreign Scan,Update",
        "Foreign Delete on f,Foreign Scan,Delete"
    })
    void namesForeignScansByWhatTheyDo(String title, String type, String operation) {
        PlanNode node = root(title + "  (cost=100.00..101.00 rows=1 width=4)");

        assertThat(node.type()).isEqualTo(type);
        assertThat(node.property("Operation")).hasValue(operation);
        assertThat(node.title()).isEqualTo(title);
    }

    @Test
    void separatesPropertiesAtTwoBlanks() {
        PlanNode storage = withLine("CTE Scan on c", "Storage: Memory  Maximum Storage: 17kB");
        PlanNode sort = withLine("Sort", "Sort Method: external merge  Disk: 1024kB");
        PlanNode hash =
                withLine(
                        "Hash",
                        "Buckets: 2048 (originally 1024)  Batches: 4 (originally 1)  Memory Usage: 97kB");
        PlanNode memoize =
                withLine(
                        "Memoize",
                        "Hits: 4990  Misses: 10  Evictions: 2  Overflows: 1  Memory Usage: 2kB");
        PlanNode aggregate =
                withLine(
                        "HashAggregate",
                        "Planned Partitions: 4  Batches: 5  Memory Usage: 4145kB  Disk Usage: 592kB");

        assertThat(storage.properties())
                .containsEntry("Storage", "Memory")
                .containsEntry("Maximum Storage", "17");
        assertThat(sort.properties())
                .containsEntry("Sort Method", "external merge")
                .containsEntry("Sort Space Used", "1024")
                .containsEntry("Sort Space Type", "Disk");
        assertThat(hash.properties())
                .containsEntry("Hash Buckets", "2048")
                .containsEntry("Original Hash Buckets", "1024")
                .containsEntry("Hash Batches", "4")
                .containsEntry("Original Hash Batches", "1")
                .containsEntry("Peak Memory Usage", "97");
        assertThat(memoize.properties())
                .containsEntry("Cache Hits", "4990")
                .containsEntry("Cache Misses", "10")
                .containsEntry("Cache Evictions", "2")
                .containsEntry("Cache Overflows", "1");
        assertThat(aggregate.properties())
                .containsEntry("Planned Partitions", "4")
                .containsEntry("HashAgg Batches", "5")
                .containsEntry("Disk Usage", "592");
    }

    @Test
    void readsWalWithKeysOfSeveralWords() {
        PlanNode node =
                withLine(
                        "Seq Scan on t",
                        "WAL: records=3 fpi=1 bytes=8192 fpi bytes=8000 buffers full=2");

        assertThat(node.resources().get(Resource.WAL_RECORDS)).isEqualTo(3);
        assertThat(node.resources().get(Resource.WAL_FPI)).isEqualTo(1);
        assertThat(node.resources().get(Resource.WAL_BYTES)).isEqualTo(8192);
        assertThat(node.resources().get(Resource.WAL_FPI_BYTES)).isEqualTo(8000);
        assertThat(node.resources().get(Resource.WAL_BUFFERS_FULL)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read=1.500 write=0.250|SHARED_READ_TIME|SHARED_WRITE_TIME",
                "shared/local read=1.500 write=0.250|SHARED_READ_TIME|SHARED_WRITE_TIME",
                "shared read=1.500 write=0.250|SHARED_READ_TIME|SHARED_WRITE_TIME",
                "local read=1.500 write=0.250|LOCAL_READ_TIME|LOCAL_WRITE_TIME",
                "temp read=1.500 write=0.250|TEMP_READ_TIME|TEMP_WRITE_TIME"
            })
    void readsIoTimingsOfEveryVersion(String timings, Resource read, Resource write) {
        PlanNode node = withLine("Seq Scan on t", "I/O Timings: " + timings);

        assertThat(node.resources().get(read)).isEqualTo(1.5);
        assertThat(node.resources().get(write)).isEqualTo(0.25);
    }

    @Test
    void readsSeveralScopesOfIoTimings() {
        PlanNode node =
                withLine(
                        "Sort",
                        "I/O Timings: shared read=1.000, local write=2.000, temp read=3.000 write=4.000");

        assertThat(node.resources().get(Resource.SHARED_READ_TIME)).isEqualTo(1);
        assertThat(node.resources().get(Resource.LOCAL_WRITE_TIME)).isEqualTo(2);
        assertThat(node.resources().get(Resource.TEMP_READ_TIME)).isEqualTo(3);
        assertThat(node.resources().get(Resource.TEMP_WRITE_TIME)).isEqualTo(4);
    }

    @Test
    void readsFractionsOfRowsAndDisabledNodesOf18() {
        Plan plan =
                plan(
                        """
                        Nested Loop  (cost=0.29..8.31 rows=1 width=8) (actual time=0.010..0.020 rows=1.33 loops=3)
                          Disabled: true
                          Buffers: shared hit=9
                          ->  Index Only Scan using t_pkey on t  (cost=0.29..8.31 rows=1 width=8) (actual time=0.002..0.003 rows=0.67 loops=3)
                                Index Searches: 3
                                Heap Fetches: 0
                        Planning:
                          Buffers: shared hit=4
                        """);

        assertThat(plan.root().actual())
                .isEqualTo(new Actual(3, 1.33, 0.005, new Actual.Span(0.01, 0.02)));
        assertThat(plan.root().property("Disabled")).hasValue("true");
        assertThat(plan.tree().node(1).property("Index Searches")).hasValue("3");
        assertThat(plan.summary().planning().get(Resource.SHARED_HIT)).isEqualTo(4);
    }

    @Test
    void keepsAndTellsOfTheEndOfATitleThatIsNotUnderstood() {
        ReadResult result =
                PlanReader.read(
                        "Limit  (cost=0.00..1.00 rows=1 width=4)\n  ->  Seq Scan on t a of tomorrow  (cost=0.00..1.00 rows=1 width=4)\n");

        assertThat(result.plans().getFirst().tree().node(1).property("Title"))
                .hasValue("of tomorrow");
        assertThat(result.warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.line()).isEqualTo(2);
                    assertThat(warning.message()).contains("of tomorrow");
                });
    }

    @Test
    void readsTheLinesOf19() {
        Plan plan =
                plan(
                        """
                        Nested Loop  (cost=0.29..8.31 rows=1 width=8)
                          ->  Seq Scan on t  (cost=0.00..8.31 rows=1 width=8)
                                Prefetch: avg=2.50 max=8 capacity=16
                                I/O: count=12 waits=3 size=15.20 in-progress=1.40
                          ->  Memoize  (cost=0.29..8.31 rows=1 width=8)
                                Cache Key: t.id
                                Estimates: capacity=8 distinct keys=4 lookups=10 hit percent=60.00%
                                ->  Result  (cost=0.00..0.01 rows=1 width=4)
                                      Replaces: Scan on u
                        Supplied Plan Advice:
                          SEQ_SCAN(t) /* matched */
                        Generated Plan Advice:
                          JOIN_ORDER(t u)
                          NO_GATHER(t u)
                        """);

        assertThat(plan.tree().node(1).properties())
                .containsEntry("Average Prefetch Distance", "2.50")
                .containsEntry("Max Prefetch Distance", "8")
                .containsEntry("Prefetch Capacity", "16")
                .containsEntry("I/O Count", "12")
                .containsEntry("I/O Waits", "3");
        assertThat(plan.tree().node(2).properties())
                .containsEntry("Estimated Capacity", "8")
                .containsEntry("Estimated Distinct Lookup Keys", "4")
                .containsEntry("Estimated Lookups", "10")
                .containsEntry("Estimated Hit Percent", "60.00");
        assertThat(plan.tree().node(3).property("Replaces")).hasValue("Scan on u");
        assertThat(plan.properties())
                .containsEntry("Supplied Plan Advice", "SEQ_SCAN(t) /* matched */")
                .containsEntry("Generated Plan Advice", "JOIN_ORDER(t u)\nNO_GATHER(t u)");
    }

    @Test
    void readsInitPlanNamesOfEveryVersion() {
        for (String name :
                List.of("InitPlan 1 (returns $0)", "InitPlan 1", "InitPlan expr_1", "CTE w x")) {
            Plan plan =
                    plan(
                            "Result  (cost=0.01..0.02 rows=1 width=4)\n  %s\n    ->  Result  (cost=0.00..0.01 rows=1 width=4)\n"
                                    .formatted(name));

            assertThat(plan.tree().node(1).place().subplan()).isEqualTo(name);
            assertThat(plan.tree().node(1).place().relationship())
                    .isEqualTo(Relationship.INIT_PLAN);
        }
    }

    @Test
    void readsTheWordsOf9_6() {
        Plan plan =
                plan(
                        """
                        Gather  (cost=1000.00..8.31 rows=1 width=8) (actual time=0.100..1.200 rows=3 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          Single Copy: true
                          ->  Parallel Seq Scan on t  (cost=0.00..8.31 rows=1 width=8) (actual time=0.010..0.020 rows=1 loops=3)
                                Rows Removed by Filter: 7
                        Planning time: 0.123 ms
                        Trigger t1: time=0.500 calls=2
                        Trigger for constraint fk on t: time=0.250 calls=1
                        Execution time: 1.456 ms
                        """);

        assertThat(plan.summary().planningMs()).isEqualTo(0.123);
        assertThat(plan.summary().executionMs()).isEqualTo(1.456);
        assertThat(plan.summary().triggers()).hasSize(2);
        assertThat(plan.summary().triggers().getLast().constraint()).isEqualTo("fk");
        assertThat(plan.summary().triggers().getLast().relation()).isEqualTo("t");
        assertThat(plan.root().property("Single Copy")).hasValue("true");
        assertThat(plan.tree().node(1).parallelAware()).isTrue();
    }

    @Test
    void readsSortsOfEachWorker() {
        PlanNode node =
                root(
                        """
                        Sort  (cost=1.00..2.00 rows=3 width=4) (actual time=1.000..2.000 rows=3 loops=3)
                          Sort Key: x
                          Sort Method: external merge  Disk: 10kB
                          Worker 0:  Sort Method: quicksort  Memory: 25kB
                          Worker 1:  actual time=0.500..0.600 rows=2 loops=1
                            Sort Method: top-N heapsort  Memory: 26kB
                            Buffers: shared hit=3
                        """);

        assertThat(node.property("Sort Method")).hasValue("external merge");
        assertThat(node.workers()).hasSize(2);
        assertThat(node.workers().get(0).properties()).containsEntry("Sort Method", "quicksort");
        assertThat(node.workers().get(1).properties()).containsEntry("Sort Space Used", "26");
        assertThat(node.workers().get(1).actual())
                .isEqualTo(new Actual(1, 2, 0.5, new Actual.Span(0.5, 0.6)));
        assertThat(node.workers().get(1).resources().get(Resource.SHARED_HIT)).isEqualTo(3);
    }

    @Test
    void readsWhatStandsBelowTheTree() {
        Plan plan =
                plan(
                        """
                        Result  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.002 rows=1 loops=1)
                        Settings: work_mem = '64kB', search_path = 'a, ''b'', c', jit = 'off'
                        Query Identifier: -6846574353451327105
                        Planning:
                          Buffers: shared hit=12 read=3
                          I/O Timings: shared read=0.100
                          Memory: used=17kB  allocated=32kB
                        Planning Time: 0.105 ms
                        Serialization: time=0.010 ms  output=2kB  format=text
                          Buffers: shared hit=1
                        JIT:
                          Functions: 6
                          Options: Inlining false, Optimization true, Expressions true, Deforming true
                          Timing: Generation 0.5 ms (Deform 0.2 ms), Inlining 0.0 ms, Optimization 1.0 ms, Emission 2.0 ms, Total 3.5 ms
                        Execution Time: 0.050 ms
                        """);

        assertThat(plan.statement().settings())
                .containsEntry("work_mem", "64kB")
                .containsEntry("search_path", "a, 'b', c")
                .containsEntry("jit", "off");
        assertThat(plan.statement().queryId()).isEqualTo("-6846574353451327105");
        assertThat(plan.summary().planning().get(Resource.SHARED_READ)).isEqualTo(3);
        assertThat(plan.properties())
                .containsEntry("Planning Memory Used", "17")
                .containsEntry("Planning Memory Allocated", "32");
        assertThat(plan.summary().serialization())
                .isEqualTo(
                        new Serialization(
                                0.01, 2, "text", Resources.of(Map.of(Resource.SHARED_HIT, 1.0))));
        assertThat(plan.summary().jit())
                .extracting(Jit::functions, jit -> jit.times().get("Deform"), Jit::totalMs)
                .containsExactly(6L, 0.2, 3.5);
    }

    @Test
    void readsWhatInsertsSayOfConflicts() {
        PlanNode node =
                root(
                        """
                        Insert on t  (cost=0.00..0.01 rows=0 width=0) (actual time=0.050..0.051 rows=0 loops=1)
                          Conflict Resolution: UPDATE
                          Conflict Arbiter Indexes: t_pkey, "t: x"
                          Conflict Filter: (t.id > 3)
                          Rows Removed by Conflict Filter: 2
                          Tuples Inserted: 5
                          Conflicting Tuples: 4
                          ->  Result  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.002 rows=9 loops=1)
                        """);

        assertThat(node.properties())
                .containsEntry("Conflict Resolution", "UPDATE")
                .containsEntry("Conflict Arbiter Indexes", "t_pkey, \"t: x\"")
                .containsEntry("Tuples Inserted", "5")
                .containsEntry("Conflicting Tuples", "4");
    }

    @Test
    void readsPlansWithoutCosts() {
        Plan plan =
                plan(
                        """
                        Sort (actual time=0.050..0.051 rows=2 loops=1)
                          Sort Key: a
                          ->  Append (actual rows=2 loops=1)
                                Subplans Removed: 3
                                ->  Seq Scan on p1 (never executed)
                                      Filter: (a > now())
                                ->  Seq Scan on p2 p (actual rows=2 loops=1)
                        """);

        assertThat(plan.nodes()).allSatisfy(node -> assertThat(node.estimate()).isNull());
        assertThat(plan.tree().node(2).executed()).isFalse();
        assertThat(plan.tree().node(1).property("Subplans Removed")).hasValue("3");
        assertThat(plan.tree().node(3).place().relationship()).isEqualTo(Relationship.MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seq Scan on t",
                "Hash Join\n  Hash Cond: (a.x = b.x)\n  ->  Seq Scan on a\n  ->  Hash\n        ->  Seq Scan on b",
                "Limit\n  ->  Result\n        One-Time Filter: false"
            })
    void readsPlansWithNoNumbersAtAll(String text) {
        ReadResult result = PlanReader.read(text);

        assertThat(result.warnings()).isEmpty();
        assertThat(result.plans()).hasSize(1);
    }

    @Test
    void warnsOfALineThatItDoesNotUnderstand() {
        ReadResult result =
                PlanReader.read(
                        "Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (a > 1)\n  mumble mumble\n  Rows Removed by Filter: 3\n");

        assertThat(result.plans()).hasSize(1);
        assertThat(String.valueOf(result.plans()) + result.warnings()).contains("mumble mumble");
    }

    private static Plan plan(String text) {
        return FourFormats.only(text);
    }

    private static PlanNode root(String text) {
        return plan(text).root();
    }

    private static PlanNode withLine(String title, String line) {
        return root(
                "%s  (cost=0.00..1.00 rows=1 width=4) (actual time=0.010..0.020 rows=1 loops=1)\n  %s\n"
                        .formatted(title, line));
    }
}
