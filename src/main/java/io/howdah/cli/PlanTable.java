package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.RowCount;
import io.howdah.plan.measure.Totals;
import io.howdah.plan.read.Warning;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Prints plans for people: one line a node, numbers in front.
final class PlanTable implements PlanOutput {

    private final PrintWriter out;
    private final PrintWriter err;
    private final String file;
    private final boolean named;
    private int plans;

    /// @param files how many files are printed; with several each is named
    PlanTable(PrintWriter out, PrintWriter err, String file, int files) {
        this.out = out;
        this.err = err;
        this.file = file;
        named = files > 1;
    }

    @Override
    public void plan(Plan plan) {
        plans++;
        Measures measures = Measures.of(plan);
        if (plans > 1 || named) {
            out.printf("%s%s, line %d%n", plans > 1 ? "\n" : "", file, plan.source().line());
        }
        boolean timed = plan.timed();
        out.println(
                timed
                        ? "    self ms      %    total ms         rows    loops  node"
                        : "  self cost  total cost    est. rows         rows    loops  node");
        for (NodeMeasures node : measures.nodes()) {
            out.println(timed ? timed(node) : untimed(node));
        }
        summary(plan, measures.totals());
    }

    private static String timed(NodeMeasures node) {
        boolean known = node.time() != null;
        return "%s%10s %6s %11s %12s %8s  %s"
                .formatted(
                        node.approximate() ? "≈" : " ",
                        known ? ms(node.selfMs()) : "-",
                        known ? String.format(Locale.ROOT, "%.1f", 100 * node.share()) : "-",
                        known ? ms(node.inclusiveMs()) : "-",
                        rows(node.rows()),
                        loops(node.node()),
                        indented(node.node()));
    }

    private static String untimed(NodeMeasures node) {
        var estimate = node.node().estimate();
        return "%11s %11s %12s %12s %8s  %s"
                .formatted(
                        node.selfCost() == null ? "-" : cost(node.selfCost()),
                        estimate == null ? "-" : cost(estimate.totalCost()),
                        estimate == null ? "-" : count(estimate.rows()),
                        rows(node.rows()),
                        loops(node.node()),
                        indented(node.node()));
    }

    private static String indented(PlanNode node) {
        String subplan = node.place().subplan();
        return "  ".repeat(Math.min(node.depth(), 100))
                + (subplan == null ? "" : subplan + ": ")
                + node.title();
    }

    private static String rows(@Nullable RowCount rows) {
        return rows == null ? "-" : count(rows.total());
    }

    private static String loops(PlanNode node) {
        if (node.actual() == null) {
            return "-";
        }
        return node.executed() ? Long.toString(node.actual().loops()) : "never";
    }

    private void summary(Plan plan, Totals totals) {
        line("Planning", plan.summary().planningMs());
        line("Execution", totals.executionMs());
        line("Outside the root node", positive(totals.outsideMs()));
        line("Triggers after the tree", positive(totals.afterTriggersMs()));
        line("Serialization", positive(totals.serializationMs()));
        line("Not attributed", totals.unattributedMs());
    }

    private static @Nullable Double positive(double ms) {
        return ms > 0 ? ms : null;
    }

    private void line(String name, @Nullable Double ms) {
        if (ms != null) {
            out.printf("%s: %s ms%n", name, ms(ms));
        }
    }

    private static String ms(double ms) {
        return String.format(Locale.ROOT, "%.3f", ms);
    }

    private static String cost(double cost) {
        return String.format(Locale.ROOT, "%.2f", cost);
    }

    private static String count(double count) {
        return String.format(Locale.ROOT, "%.0f", count);
    }

    @Override
    public void warning(Warning warning) {
        String place = warning.line() > 0 ? file + ":" + warning.line() + ": " : "";
        err.println(place + warning.message());
    }

    @Override
    public boolean end() {
        out.flush();
        return plans > 0;
    }
}
