package io.howdah.ui.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.PlanSamples;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyMeaningTest {

    @Test
    void everyFactOfEverySampleIsExplained() {
        var unexplained = new TreeSet<String>();
        for (String sample : PlanSamples.all()) {
            for (Plan plan : PlanReader.read(sample).plans()) {
                Measures.of(plan).nodes().stream()
                        .flatMap(node -> NodeFacts.of(node).stream())
                        .flatMap(section -> section.facts().stream())
                        .filter(fact -> fact.kind() != Fact.Kind.WARNING)
                        .filter(fact -> fact.meaning().isEmpty())
                        .forEach(fact -> unexplained.add(fact.label()));
            }
        }
        assertThat(unexplained).isEmpty();
    }

    /// What explain.c and the foreign-data wrappers of PostgreSQL 9.6 to 18 print of nodes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Async Capable",
                "Cache Evictions",
                "Cache Hits",
                "Cache Key",
                "Cache Misses",
                "Cache Mode",
                "Cache Overflows",
                "Command",
                "Conflict Arbiter Indexes",
                "Conflict Filter",
                "Conflict Resolution",
                "Conflicting Tuples",
                "Disabled",
                "Disk Usage",
                "Exact Heap Blocks",
                "Filter",
                "Foreign File",
                "Foreign File Size",
                "Full-sort Groups / Group Count",
                "Full-sort Groups / Sort Methods Used",
                "Pre-sorted Groups / Sort Space Memory / Peak Sort Space Used",
                "Function Call",
                "Group Key",
                "Hash Batches",
                "Hash Buckets",
                "Hash Cond",
                "Hash Key",
                "HashAgg Batches",
                "Heap Fetches",
                "Index Cond",
                "Index Searches",
                "Inner Unique",
                "Join Filter",
                "Join Type",
                "Lossy Heap Blocks",
                "Maximum Storage",
                "Merge Cond",
                "One-Time Filter",
                "Operation",
                "Order By",
                "Original Hash Batches",
                "Original Hash Buckets",
                "Output",
                "Parallel Aware",
                "Params Evaluated",
                "Partial Mode",
                "Peak Memory Usage",
                "Planned Partitions",
                "Presorted Key",
                "Recheck Cond",
                "Remote SQL",
                "Repeatable Seed",
                "Rows Removed by Conflict Filter",
                "Rows Removed by Filter",
                "Rows Removed by Index Recheck",
                "Rows Removed by Join Filter",
                "Run Condition",
                "Sampling Method",
                "Sampling Parameters",
                "Scan Direction",
                "Single Copy",
                "Sort Key",
                "Sort Method",
                "Sort Space Type",
                "Sort Space Used",
                "Storage",
                "Strategy",
                "Subplans Removed",
                "TID Cond",
                "Table Function Call",
                "Table Function Name",
                "Target Tables",
                "Tuples Deleted",
                "Tuples Inserted",
                "Tuples Skipped",
                "Tuples Updated",
                "Window",
                "Workers Launched",
                "Workers Planned"
            })
    void everyPropertyIsExplainedAndHasASectionInTheManual(String property) {
        assertThat(PropertyMeaning.of(property)).endsWith(".");
        assertThat(Manual.of(property).address()).startsWith("https://www.postgresql.org/docs/");
        assertThat(Manual.of(property).title()).isNotBlank();
    }
}
