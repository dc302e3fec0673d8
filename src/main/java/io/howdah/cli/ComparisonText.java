package io.howdah.cli;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.plan.compare.SettingChange;
import io.howdah.plan.measure.NodeMeasures;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prints a comparison for reading: the sentence, the totals, then the nodes that changed.
final class ComparisonText {

    private static final List<Metric> TOTALS =
            List.of(
                    Metric.INCLUSIVE_TIME,
                    Metric.COST,
                    Metric.BUFFERS_HIT,
                    Metric.BUFFERS_READ,
                    Metric.TEMP_WRITTEN,
                    Metric.IO_TIME,
                    Metric.WAL);

    private static final String ROW = "%-24s %14s %14s %14s%n";

    private final PrintWriter out;

    ComparisonText(PrintWriter out) {
        this.out = out;
    }

    void print(Comparison comparison) {
        out.println(comparison.summary());
        out.println();
        out.printf(Locale.ROOT, ROW, "", "before", "after", "change");
        for (Metric metric : TOTALS) {
            Optional<Double> from = Comparison.total(comparison.before(), metric);
            Optional<Double> to = Comparison.total(comparison.after(), metric);
            if (from.isPresent() || to.isPresent()) {
                row(label(metric), metric, from.orElse(null), to.orElse(null));
            }
        }
        for (SettingChange setting : comparison.settings()) {
            out.printf(ROW, setting.name(), or(setting.before()), or(setting.after()), "");
        }
        out.println();
        boolean timed = Comparison.total(comparison.after(), Metric.SELF_TIME).isPresent();
        Metric metric = timed ? Metric.SELF_TIME : Metric.SELF_COST;
        out.println(metric.label() + " of the nodes:");
        comparison.changes().forEach(change -> node(change, metric));
    }

    private static String label(Metric metric) {
        return switch (metric) {
            case INCLUSIVE_TIME -> "Time (ms)";
            case COST -> "Cost";
            case IO_TIME -> "I/O time (ms)";
            case WAL -> "WAL (bytes)";
            default -> metric.label();
        };
    }

    private void node(NodeChange change, Metric metric) {
        String mark =
                switch (change.kind()) {
                    case SAME -> change.moved() ? "~" : " ";
                    case REPLACED -> "*";
                    case ADDED -> "+";
                    case REMOVED -> "-";
                };
        Double from = value(change.before(), metric);
        Double to = value(change.after(), metric);
        NodeMeasures shown = change.shown();
        String title = shown.node().title();
        if (change.kind() == NodeChange.Kind.REPLACED && change.before() != null) {
            title += " (was " + change.before().node().title() + ")";
        }
        out.printf(
                Locale.ROOT,
                "%s %12s %12s %12s  %s%s%n",
                mark,
                number(metric, from),
                number(metric, to),
                from == null || to == null ? "" : signed(metric, to - from),
                "  ".repeat(shown.node().depth()),
                title);
    }

    private static @Nullable Double value(@Nullable NodeMeasures node, Metric metric) {
        return node == null ? null : metric.of(node);
    }

    private void row(String label, Metric metric, @Nullable Double from, @Nullable Double to) {
        String change = from == null || to == null ? "" : signed(metric, to - from);
        out.printf(Locale.ROOT, ROW, label, number(metric, from), number(metric, to), change);
    }

    private static String number(Metric metric, @Nullable Double value) {
        if (value == null) {
            return "-";
        }
        return switch (metric.unit()) {
            case MILLISECONDS -> String.format(Locale.ROOT, "%,.3f", value);
            case COST -> String.format(Locale.ROOT, "%,.2f", value);
            default -> String.format(Locale.ROOT, "%,.0f", value);
        };
    }

    private static String signed(Metric metric, double change) {
        return (change > 0 ? "+" : "") + number(metric, change);
    }

    private static String or(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
