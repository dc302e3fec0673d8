package io.howdah.ui.plan.words;

import io.howdah.plan.Estimate;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.RowCount;
import java.util.List;

/// Rows of a node, or of several taken together, and how they compare with the estimate.
///
/// @param total rows over all loops; the estimate where nothing was run
/// @param expected rows the planner expected for the same loops; 0 when it did not say
/// @param factor how far off the estimate was, 1 when it was right or says nothing
/// @param counted whether the rows were counted by a run
public record RowWords(double total, double expected, double factor, boolean counted) {

    /// An estimate that is off by less is good enough.
    public static final double FAR_OFF = 10;

    public static RowWords of(List<NodeMeasures> nodes) {
        double total = 0;
        double expected = 0;
        double factor = 1;
        boolean counted = false;
        for (NodeMeasures node : nodes) {
            RowCount rows = node.rows();
            Estimate estimate = node.node().estimate();
            if (rows != null) {
                counted = true;
                total += rows.total();
                expected += expected(rows, node);
                factor = Math.max(factor, rows.factor());
            } else if (node.node().actual() == null && estimate != null) {
                total += estimate.rows();
                expected += estimate.rows();
            }
        }
        return new RowWords(total, expected, factor, counted);
    }

    public static RowWords of(NodeMeasures node) {
        return of(List.of(node));
    }

    /// The estimate brought to all loops, as the rows are.
    private static double expected(RowCount rows, NodeMeasures node) {
        if (rows.estimated() == null || node.node().actual() == null) {
            return 0;
        }
        double scale =
                rows.counted() > 0
                        ? rows.total() / rows.counted()
                        : Math.max(1, node.node().actual().loops());
        return rows.estimated() * scale;
    }

    public boolean farOff() {
        return factor >= FAR_OFF;
    }

    /// Rows in few letters, with the estimate in front where it was far off.
    public String text() {
        if (!counted) {
            return expected == 0 ? "" : "≈ " + rows(expected) + " expected";
        }
        return farOff() ? Amounts.compact(Math.rint(expected)) + " → " + rows(total) : rows(total);
    }

    private static String rows(double number) {
        return Amounts.compact(number) + (number == 1 ? " row" : " rows");
    }

    /// How far off the estimate was, such as `120× more`; empty when it was near.
    public String misestimate() {
        return farOff() ? Amounts.factor(factor) + (total > expected ? " more" : " fewer") : "";
    }
}
