package io.howdah.ui.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Place;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resources;
import io.howdah.plan.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeMeaningTest {

    private static final String UNKNOWN = NodeMeaning.of(node("Quantum Scan", Map.of())).does();

    /// The names that explain.c of PostgreSQL 18 gives to its plan nodes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Result",
                "ProjectSet",
                "ModifyTable",
                "Append",
                "Merge Append",
                "Recursive Union",
                "BitmapAnd",
                "BitmapOr",
                "Nested Loop",
                "Merge Join",
                "Hash Join",
                "Seq Scan",
                "Sample Scan",
                "Gather",
                "Gather Merge",
                "Index Scan",
                "Index Only Scan",
                "Bitmap Index Scan",
                "Bitmap Heap Scan",
                "Tid Scan",
                "Tid Range Scan",
                "Subquery Scan",
                "Function Scan",
                "Table Function Scan",
                "Values Scan",
                "CTE Scan",
                "Named Tuplestore Scan",
                "WorkTable Scan",
                "Foreign Scan",
                "Custom Scan",
                "Materialize",
                "Memoize",
                "Sort",
                "Incremental Sort",
                "Group",
                "Aggregate",
                "WindowAgg",
                "Unique",
                "SetOp",
                "LockRows",
                "Limit",
                "Hash"
            })
    void explainsEveryNodeOfPostgreSql(String type) {
        NodeMeaning meaning = NodeMeaning.of(node(type, Map.of()));

        assertThat(meaning.does()).isNotEqualTo(UNKNOWN).endsWith(".");
        assertThat(meaning.good()).endsWith(".");
        assertThat(Manual.of(node(type, Map.of())).address())
                .startsWith("https://www.postgresql.org/docs/18/");
    }

    @Test
    void tellsWhatAnOuterJoinKeeps() {
        assertThat(NodeMeaning.of(node("Hash Join", Map.of("Join Type", "Anti"))).does())
                .contains("only the rows of the first input that find no partner");
        assertThat(NodeMeaning.of(node("Hash Join", Map.of("Join Type", "Inner"))).does())
                .doesNotContain("partner");
    }

    @Test
    void tellsAggregatesApartByTheirStrategy() {
        assertThat(NodeMeaning.of(node("Aggregate", Map.of("Strategy", "Hashed"))).does())
                .contains("hash table");
        assertThat(NodeMeaning.of(node("Aggregate", Map.of("Strategy", "Sorted"))).does())
                .contains("sorted input");
    }

    private static PlanNode node(String type, Map<String, String> properties) {
        return new PlanNode(
                new Place(0, -1, 0, Relationship.ROOT, null),
                type,
                Target.NONE,
                null,
                null,
                Resources.NONE,
                List.of(),
                new LinkedHashMap<>(properties));
    }
}
