package io.howdah.query.proof;

import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.RowCount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The query on one side of the proof.
///
/// @param output what EXPLAIN printed, as JSON
/// @param measures the same, read and measured
public record ProofSide(String output, Measures measures) {

    /// The planner's cost of the whole query.
    public double cost() {
        var estimate = measures.plan().root().estimate();
        return estimate == null ? Double.NaN : estimate.totalCost();
    }

    /// The time of the run in milliseconds, null when it was not run.
    public @Nullable Double ms() {
        return measures.plan().summary().executionMs();
    }

    /// Pages of 8 kB that the run touched, shared, local and temporary; 0 when it was not run.
    public double pages() {
        Resources used = measures.plan().root().resources().plus(measures.totals().outside());
        return used.get(Resource.SHARED_HIT)
                + used.get(Resource.SHARED_READ)
                + used.get(Resource.LOCAL_HIT)
                + used.get(Resource.LOCAL_READ)
                + used.get(Resource.TEMP_READ)
                + used.get(Resource.TEMP_WRITTEN);
    }

    /// Pages that were written to and read from temporary files.
    public double temporaryPages() {
        Resources used = measures.plan().root().resources();
        return used.get(Resource.TEMP_READ) + used.get(Resource.TEMP_WRITTEN);
    }

    /// By how much the planner was wrong about the rows of a node at worst: 1 is exact, 10 is ten times
    /// too many or too few; also 1 when it was not run.
    public double worstMisestimate() {
        return measures.nodes().stream()
                .map(NodeMeasures::rows)
                .filter(Objects::nonNull)
                .mapToDouble(RowCount::factor)
                .max()
                .orElse(1);
    }
}
