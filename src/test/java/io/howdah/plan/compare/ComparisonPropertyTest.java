package io.howdah.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.read.PlanReader;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonPropertyTest {

    private static final List<String> TYPES =
            List.of(
                    "Hash Join",
                    "Merge Join",
                    "Nested Loop",
                    "Append",
                    "Sort",
                    "Materialize",
                    "Limit");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNodeOfBothPlansAppearsOnceAndBackwardsMirrors(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Measures before = plan(random);
            Measures after = plan(random);

            Comparison forth = Comparison.of(before, after);
            Comparison back = Comparison.of(after, before);

            assertThat(sides(forth, true)).containsExactlyInAnyOrderElementsOf(before.nodes());
            assertThat(sides(forth, false)).containsExactlyElementsOf(after.nodes());
            assertThat(count(forth, NodeChange.Kind.ADDED))
                    .isEqualTo(count(back, NodeChange.Kind.REMOVED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aPlanIsLikeItself(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Measures plan = plan(random);

            assertThat(Comparison.of(plan, plan).sameShape())
                    .as(plan.plan().tree().toString())
                    .isTrue();
        }
    }

    @Test
    void tenThousandPartitionsArePairedByName() {
        Measures before = partitions("Seq Scan on orders_%d", false);
        Measures after = partitions("Index Scan using orders_%1$d_idx on orders_%1$d", true);

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.changes()).hasSize(10_001);
        assertThat(comparison.changes().stream().skip(1))
                .allMatch(change -> change.kind() == NodeChange.Kind.REPLACED)
                .allMatch(change ->
                        Objects.equals(
                                Objects.requireNonNull(change.before()).node().target().relation(),
                                Objects.requireNonNull(change.after()).node().target().relation()));
    }

    private static Measures partitions(String member, boolean backwards) {
        var text = new StringBuilder("Append\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("  ->  ")
                    .append(member.formatted(backwards ? 10_000 - i : i + 1))
                    .append('\n');
        }
        return measures(text.toString());
    }

    private static Stream<NodeMeasures> stream(Comparison comparison, boolean before) {
        return comparison.changes().stream()
                .flatMap(change -> Stream.ofNullable(before ? change.before() : change.after()));
    }

    private static List<NodeMeasures> sides(Comparison comparison, boolean before) {
        return stream(comparison, before).toList();
    }

    private static long count(Comparison comparison, NodeChange.Kind kind) {
        return comparison.changes().stream().filter(change -> change.kind() == kind).count();
    }

    private static Measures plan(Random random) {
        var text = new StringBuilder();
        node(random, text, 0, 4);
        return measures(text.toString());
    }

    private static void node(Random random, StringBuilder text, int indent, int depth) {
        text.append(" ".repeat(indent)).append(indent == 0 ? "" : "->  ");
        int line = indent == 0 ? 2 : indent + 6;
        if (depth == 0 || random.nextInt(4) == 0) {
            String relation = "r" + random.nextInt(6);
            text.append(random.nextBoolean() ? "Seq Scan on " : "Index Scan using i on ")
                    .append(relation);
            text.append(random.nextBoolean() ? " x" : "").append('\n');
            return;
        }
        String type = TYPES.get(random.nextInt(TYPES.size()));
        text.append(type).append('\n');
        int children =
                type.endsWith("Join") || type.endsWith("Loop") ? 2 : type.equals("Append") ? 3 : 1;
        for (int i = 0; i < children; i++) {
            node(random, text, line, depth - 1);
        }
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }
}
