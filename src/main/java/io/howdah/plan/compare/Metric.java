package io.howdah.plan.compare;

import io.howdah.plan.Actual;
import io.howdah.plan.Estimate;
import io.howdah.plan.Resource;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.RowCount;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A number of a node that two plans can be compared by; null where it was not printed.
public enum Metric {
    SELF_TIME("Self time", Unit.MILLISECONDS, node -> node.time() == null ? null : node.selfMs()),
    INCLUSIVE_TIME(
            "Time with nodes below",
            Unit.MILLISECONDS,
            node -> node.time() == null ? null : node.inclusiveMs()),
    ROWS("Rows", Unit.COUNT, node -> node.rows() == null ? null : node.rows().total()),
    ROWS_REMOVED(
            "Rows removed", Unit.COUNT, node -> node.rows() == null ? null : node.rows().removed()),
    LOOPS("Loops", Unit.COUNT, Metric::loops),
    ESTIMATED_ROWS("Estimated rows", Unit.COUNT, Metric::estimatedRows),
    MISESTIMATE("Misestimate", Unit.FACTOR, Metric::misestimate),
    SELF_COST("Own cost", Unit.COST, NodeMeasures::selfCost),
    COST("Cost with nodes below", Unit.COST, Metric::cost),
    BUFFERS_HIT("Buffers hit", Unit.BLOCKS, sum(Resource.SHARED_HIT, Resource.LOCAL_HIT)),
    BUFFERS_READ("Buffers read", Unit.BLOCKS, sum(Resource.SHARED_READ, Resource.LOCAL_READ)),
    BUFFERS_DIRTIED(
            "Buffers dirtied", Unit.BLOCKS, sum(Resource.SHARED_DIRTIED, Resource.LOCAL_DIRTIED)),
    BUFFERS_WRITTEN(
            "Buffers written", Unit.BLOCKS, sum(Resource.SHARED_WRITTEN, Resource.LOCAL_WRITTEN)),
    TEMP_READ("Temporary blocks read", Unit.BLOCKS, sum(Resource.TEMP_READ)),
    TEMP_WRITTEN("Temporary blocks written", Unit.BLOCKS, sum(Resource.TEMP_WRITTEN)),
    IO_TIME(
            "I/O time",
            Unit.MILLISECONDS,
            sum(
                    Resource.SHARED_READ_TIME,
                    Resource.SHARED_WRITE_TIME,
                    Resource.LOCAL_READ_TIME,
                    Resource.LOCAL_WRITE_TIME,
                    Resource.TEMP_READ_TIME,
                    Resource.TEMP_WRITE_TIME)),
    WAL("WAL", Unit.BYTES, sum(Resource.WAL_BYTES)),
    SORT_SPACE("Sort space", Unit.KILOBYTES, node -> property(node, "Sort Space Used")),
    MEMORY("Peak memory", Unit.KILOBYTES, node -> property(node, "Peak Memory Usage"));

    /// What a metric is counted in.
    public enum Unit {
        MILLISECONDS,
        COUNT,
        /// How many times too high or too low.
        FACTOR,
        /// The planner's unit.
        COST,
        /// Of 8 kB.
        BLOCKS,
        BYTES,
        KILOBYTES
    }

    private final String label;
    private final Unit unit;

    /// Captures nothing but constants.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<NodeMeasures, @Nullable Double> value;

    Metric(String label, Unit unit, Function<NodeMeasures, @Nullable Double> value) {
        this.label = label;
        this.unit = unit;
        this.value = value;
    }

    /// In words, to stand over a column.
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /// The name in machine-readable output, such as `selfTime`.
    public String key() {
        var key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(
                    key.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    /// The node's number, without the nodes below unless the metric says so.
    public @Nullable Double of(NodeMeasures node) {
        return value.apply(node);
    }

    private static @Nullable Double loops(NodeMeasures node) {
        Actual actual = node.node().actual();
        return actual == null ? null : Double.valueOf((double) actual.loops());
    }

    private static @Nullable Double estimatedRows(NodeMeasures node) {
        Estimate estimate = node.node().estimate();
        return estimate == null ? null : Double.valueOf(estimate.rows());
    }

    private static @Nullable Double cost(NodeMeasures node) {
        Estimate estimate = node.node().estimate();
        return estimate == null ? null : Double.valueOf(estimate.totalCost());
    }

    private static @Nullable Double misestimate(NodeMeasures node) {
        RowCount rows = node.rows();
        return rows == null || rows.estimated() == null ? null : Double.valueOf(rows.factor());
    }

    private static @Nullable Double property(NodeMeasures node, String name) {
        String text = node.node().properties().get(name);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            // Printed by workers, one a line: not one number of the node.
            return null;
        }
    }

    private static Function<NodeMeasures, @Nullable Double> sum(Resource... resources) {
        List<Resource> all = List.of(resources);
        return node ->
                node.node().resources().isEmpty()
                        ? null
                        : (Double) all.stream().mapToDouble(node.self()::get).sum();
    }
}
