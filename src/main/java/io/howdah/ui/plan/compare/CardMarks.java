package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.plan.measure.NodeMeasures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands on the cards of one of two plans: what became of their nodes, and by how much a number
/// changed.
final class CardMarks {

    /// A change of less of the plan's total is not worth a place on a card.
    private static final double LEAST_SHARE = 0.01;

    /// The words of one card.
    ///
    /// @param mark null for a card whose nodes only took more or less
    record CardMark(@Nullable Mark mark, String words) {}

    private final @Nullable NodeChange[] changes;
    private final Metric metric;
    private final double notable;

    /// @param before whether the earlier plan's cards are meant
    CardMarks(Comparison comparison, Metric metric, boolean before) {
        this.metric = metric;
        changes =
                new NodeChange[(before ? comparison.before() : comparison.after()).nodes().size()];
        for (NodeChange change : comparison.changes()) {
            NodeMeasures side = before ? change.before() : change.after();
            if (side != null) {
                changes[side.node().id()] = change;
            }
        }
        notable =
                LEAST_SHARE
                        * Math.max(
                                Comparison.total(comparison.before(), metric).orElse(0.0),
                                Comparison.total(comparison.after(), metric).orElse(0.0));
    }

    /// @param nodes that the card stands for; none of another plan, which may be on its way
    Optional<CardMark> of(List<Integer> nodes) {
        Mark first = null;
        int marked = 0;
        boolean alike = true;
        double delta = 0;
        for (int node : nodes) {
            NodeChange change = node < changes.length ? changes[node] : null;
            Mark mark = change == null ? null : Mark.of(change);
            Double more = change == null ? null : change.delta(metric);
            delta += more == null ? 0 : more;
            marked += mark == null ? 0 : 1;
            first = first == null ? mark : first;
            alike &= mark == null || mark == first;
        }
        boolean said = Math.abs(delta) > 0 && Math.abs(delta) >= notable;
        String amount = said ? MetricWords.change(metric, 0.0, delta) : "";
        if (first == null) {
            return said ? Optional.of(new CardMark(null, amount)) : Optional.empty();
        }
        Mark mark = alike ? first : Mark.REPLACED;
        String words =
                marked == nodes.size() && alike
                        ? mark.words()
                        : "%d of %d %s"
                                .formatted(marked, nodes.size(), alike ? mark.word() : "changed");
        return Optional.of(new CardMark(mark, (words + "  " + amount).strip()));
    }
}
