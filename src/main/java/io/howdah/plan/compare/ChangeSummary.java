package io.howdah.plan.compare;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in one sentence what changed and by how much: the whole query first, then the node that
/// explains most of it, then the blocks.
final class ChangeSummary {

    /// Less than this is what a query varies by from run to run.
    private static final double NOTEWORTHY = 0.05;

    private final Measures before;
    private final Measures after;
    private final List<NodeChange> changes;

    private ChangeSummary(Measures before, Measures after, List<NodeChange> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static String of(Measures before, Measures after, List<NodeChange> changes) {
        return new ChangeSummary(before, after, changes).sentence();
    }

    /// Only what explains the change: `orders is read by Seq Scan instead of Index Scan`.
    static String cause(Measures before, Measures after, List<NodeChange> changes) {
        return new ChangeSummary(before, after, changes).cause();
    }

    private boolean isTimed() {
        return before.totals().queryMs() > 0 && after.totals().queryMs() > 0;
    }

    private String cause() {
        return cause(isTimed() ? Metric.SELF_TIME : Metric.SELF_COST);
    }

    private String sentence() {
        String whole = isTimed() ? time() : cost();
        String cause = cause();
        String blocks = blocks();
        var sentence = new StringBuilder(whole);
        sentence.append(cause.isEmpty() ? "" : ": " + cause);
        sentence.append(blocks.isEmpty() ? "" : "; " + blocks);
        return sentence.append('.').toString();
    }

    private String time() {
        double then = before.totals().queryMs();
        double now = after.totals().queryMs();
        return "%s (%s before, %s after)"
                .formatted(
                        compared(then, now, "faster", "slower", "As fast as before"),
                        ms(then),
                        ms(now));
    }

    private String cost() {
        Optional<Double> then = Comparison.total(before, Metric.COST);
        Optional<Double> now = Comparison.total(after, Metric.COST);
        if (then.isEmpty() || now.isEmpty()) {
            return isSameShape() ? "The same plan" : "Another plan";
        }
        return "%s (estimated cost %s before, %s after)"
                .formatted(
                        compared(
                                then.get(),
                                now.get(),
                                "cheaper",
                                "more expensive",
                                "As expensive as before"),
                        count(then.get()),
                        count(now.get()));
    }

    private static String compared(
            double then, double now, String less, String more, String equal) {
        if (Math.abs(now - then) <= NOTEWORTHY * Math.max(then, now)) {
            return equal;
        }
        return now < then
                ? factor(then / Math.max(now, Double.MIN_NORMAL)) + " " + less
                : factor(now / Math.max(then, Double.MIN_NORMAL)) + " " + more;
    }

    private boolean isSameShape() {
        return changes.stream()
                .allMatch(change -> change.kind() == NodeChange.Kind.SAME && !change.moved());
    }

    /// A node that was replaced explains more than one that just takes longer.
    private String cause(Metric metric) {
        Optional<NodeChange> largest = largest(metric, false);
        if (isSameShape()) {
            return largest.map(change ->
                            "the same plan, most of it in " + change.shown().node().title())
                    .orElse("the same plan");
        }
        return largest(metric, true)
                .map(this::words)
                .or(() -> structural().map(this::words))
                .orElse("");
    }

    private Optional<NodeChange> largest(Metric metric, boolean structural) {
        double whole =
                Math.max(
                        Comparison.total(before, metric).orElse(0.0),
                        Comparison.total(after, metric).orElse(0.0));
        return changes.stream()
                .filter(change -> !structural || change.kind() != NodeChange.Kind.SAME)
                .filter(change -> size(change, metric) > NOTEWORTHY * whole)
                .max(Comparator.comparingDouble(change -> size(change, metric)));
    }

    private Optional<NodeChange> structural() {
        return changes.stream()
                .filter(change -> change.kind() != NodeChange.Kind.SAME || change.moved())
                .findFirst();
    }

    private static double size(NodeChange change, Metric metric) {
        Double delta = change.delta(metric);
        return delta == null ? 0 : Math.abs(delta);
    }

    private String words(NodeChange change) {
        PlanNode shown = change.shown().node();
        return switch (change.kind()) {
            case ADDED -> shown.title() + " is new";
            case REMOVED -> shown.title() + " is gone";
            case REPLACED -> replaced(change, shown);
            case SAME -> shown.title() + " has another place";
        };
    }

    private static String replaced(NodeChange change, PlanNode now) {
        PlanNode then = change.before() == null ? now : change.before().node();
        String relation = now.target().bareName();
        return relation == null || !relation.equals(then.target().bareName())
                ? now.title() + " takes the place of " + then.title()
                : "%s is read by %s instead of %s".formatted(relation, way(now), way(then));
    }

    /// The title without what is read: `Parallel Index Scan using orders_pkey`.
    private static String way(PlanNode node) {
        String title = node.title();
        int on = title.indexOf(" on ");
        return on < 0 ? title : title.substring(0, on);
    }

    private String blocks() {
        Optional<Double> then = accesses(before);
        Optional<Double> now = accesses(after);
        if (then.isEmpty() || now.isEmpty() || then.get() + now.get() == 0) {
            return "";
        }
        double from = then.get();
        double to = now.get();
        if (Math.abs(to - from) <= NOTEWORTHY * Math.max(from, to)) {
            return "";
        }
        return to < from
                ? percent((from - to) / from) + " fewer buffers"
                : "%s the buffers".formatted(factor(to / Math.max(1, from)));
    }

    private static Optional<Double> accesses(Measures plan) {
        Optional<Double> hit = Comparison.total(plan, Metric.BUFFERS_HIT);
        return hit.map(blocks -> blocks + Comparison.total(plan, Metric.BUFFERS_READ).orElse(0.0));
    }

    // Almost all is not all.
    private static String percent(double part) {
        return String.format(
                Locale.ROOT,
                part < 0.99 || part == 1 ? "%.0f %%" : "%.1f %%",
                Math.floor(part * 1000) / 10);
    }

    private static String factor(double factor) {
        return factor < 10 ? String.format(Locale.ROOT, "%.1f×", factor) : count(factor) + "×";
    }

    private static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String ms(double ms) {
        if (ms >= 1000) {
            return String.format(Locale.ROOT, "%,.2f s", ms / 1000);
        }
        return String.format(Locale.ROOT, ms >= 10 ? "%.0f ms" : "%.2f ms", ms);
    }
}
