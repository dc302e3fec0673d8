package io.howdah.plan.compare;

import io.howdah.plan.measure.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What changed from one plan of a query to another.
///
/// @param changes every node of both plans once: those of the later plan in its order, then those
///     that are gone
/// @param settings parameters that the two plans were made with differently
/// @param summary one sentence
public record Comparison(
        Measures before,
        Measures after,
        List<NodeChange> changes,
        List<SettingChange> settings,
        String summary) {

    public Comparison {
        changes = List.copyOf(changes);
        settings = List.copyOf(settings);
    }

    public static Comparison of(Measures before, Measures after) {
        Matching matching = Matching.of(before.plan().tree(), after.plan().tree());
        var changes = new ArrayList<NodeChange>();
        for (int id = 0; id < after.nodes().size(); id++) {
            int then = matching.before(id);
            changes.add(
                    then < 0
                            ? new NodeChange(null, after.node(id), NodeChange.Kind.ADDED, false)
                            : NodeChange.pair(
                                    before.node(then), after.node(id), matching.moved(then, id)));
        }
        for (int id = 0; id < before.nodes().size(); id++) {
            if (matching.after(id) < 0) {
                changes.add(new NodeChange(before.node(id), null, NodeChange.Kind.REMOVED, false));
            }
        }
        return new Comparison(
                before,
                after,
                changes,
                SettingChange.between(before.plan(), after.plan()),
                ChangeSummary.of(before, after, changes));
    }

    /// What in the plan explains most of the change, as part of a sentence; empty when nothing does.
    public String cause() {
        return ChangeSummary.cause(before, after, changes);
    }

    /// Whether both plans consist of the same nodes in the same places, whatever their numbers.
    public boolean sameShape() {
        return changes.stream()
                .allMatch(change -> change.kind() == NodeChange.Kind.SAME && !change.moved());
    }

    /// The change of a node of the earlier plan.
    public NodeChange ofBefore(int id) {
        return changes.stream()
                .filter(change -> change.before() != null && change.before().node().id() == id)
                .findFirst()
                .orElseThrow();
    }

    /// The change of a node of the later plan.
    public NodeChange ofAfter(int id) {
        return changes.get(id);
    }

    /// The changes that a metric can tell, the largest first.
    public List<NodeChange> largest(Metric metric) {
        return changes.stream()
                .filter(change -> change.delta(metric) != null)
                .sorted(Comparator.comparingDouble(change -> -size(change, metric)))
                .toList();
    }

    private static double size(NodeChange change, Metric metric) {
        return Optional.ofNullable(change.delta(metric)).map(Math::abs).orElse(0.0);
    }

    /// A metric summed over all nodes of a plan; with nodes below included, the root's.
    public static Optional<Double> total(Measures plan, Metric metric) {
        return switch (metric) {
            case INCLUSIVE_TIME, COST, ROWS, ESTIMATED_ROWS, LOOPS ->
                    Optional.ofNullable(metric.of(plan.node(0)));
            case MISESTIMATE ->
                    plan.nodes().stream()
                            .map(metric::of)
                            .flatMap(value -> Optional.ofNullable(value).stream())
                            .max(Comparator.naturalOrder());
            default ->
                    plan.nodes().stream()
                            .map(metric::of)
                            .flatMap(value -> Optional.ofNullable(value).stream())
                            .reduce(Double::sum);
        };
    }
}
