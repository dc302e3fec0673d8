package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.diagram.DiagramViewModel;
import io.howdah.ui.plan.words.Amounts;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Two plans, what changed between them, and the node that is selected in both.
public final class CompareViewModel {

    private final Background background;
    private final DiagramViewModel beforeDiagram;
    private final DiagramViewModel afterDiagram;
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Metric.SELF_TIME);
    private final ObjectProperty<@Nullable NodeChange> selected = new SimpleObjectProperty<>();
    private ComparedPlan before;
    private ComparedPlan after;
    private boolean following;
    private Background.@Nullable Handle work;

    public CompareViewModel(ComparedPlan before, ComparedPlan after, Background background) {
        this.before = before;
        this.after = after;
        this.background = background;
        beforeDiagram = new DiagramViewModel(background);
        afterDiagram = new DiagramViewModel(background);
        beforeDiagram.selectedProperty().subscribe(id -> clicked(id.intValue(), true));
        afterDiagram.selectedProperty().subscribe(id -> clicked(id.intValue(), false));
        selected.subscribe(this::showSelected);
    }

    void read() {
        close();
        ComparedPlan then = before;
        ComparedPlan now = after;
        work =
                background.submit(
                        () -> ComparedPlans.of(then, now),
                        this::show,
                        problem -> failure.set(String.valueOf(problem.getMessage())));
    }

    private void show(ComparedPlans compared) {
        following = true;
        beforeDiagram.show(compared.before());
        afterDiagram.show(compared.after());
        following = false;
        selected.set(null);
        comparison.set(compared.comparison());
        if (!metrics().contains(metric.get())) {
            metric.set(metrics().getFirst());
        }
        compared.comparison().largest(metric.get()).stream().findFirst().ifPresent(selected::set);
    }

    void close() {
        if (work != null) {
            work.cancel();
        }
    }

    /// The later plan becomes the earlier one.
    void swap() {
        ComparedPlan then = before;
        before = after;
        after = then;
        read();
    }

    private void clicked(int id, boolean inBefore) {
        Comparison shown = comparison.get();
        if (!following && shown != null && id >= 0) {
            selected.set(inBefore ? shown.ofBefore(id) : shown.ofAfter(id));
        }
    }

    private void showSelected(@Nullable NodeChange change) {
        following = true;
        beforeDiagram.selectedProperty().set(id(change == null ? null : change.before()));
        afterDiagram.selectedProperty().set(id(change == null ? null : change.after()));
        following = false;
    }

    private static int id(@Nullable NodeMeasures node) {
        return node == null ? DiagramViewModel.NOTHING : node.node().id();
    }

    /// Metrics that at least one node of either plan has.
    List<Metric> metrics() {
        Comparison shown = comparison.get();
        if (shown == null) {
            return List.of();
        }
        List<Metric> known =
                Arrays.stream(Metric.values())
                        .filter(one ->
                                shown.before().nodes().stream()
                                                .anyMatch(node -> one.of(node) != null)
                                        || shown.after().nodes().stream()
                                                .anyMatch(node -> one.of(node) != null))
                        .toList();
        return known.isEmpty() ? List.of(Metric.SELF_TIME) : known;
    }

    /// The comparison as Markdown, to paste into a ticket.
    String markdown() {
        Comparison shown = comparison.get();
        if (shown == null) {
            return "";
        }
        var text = new StringBuilder(shown.summary()).append("\n\n");
        text.append("| | ").append(before.title()).append(" | ").append(after.title());
        text.append(" | change |\n| --- | ---: | ---: | ---: |\n");
        for (Metric one : metrics()) {
            Double then = Comparison.total(shown.before(), one).orElse(null);
            Double now = Comparison.total(shown.after(), one).orElse(null);
            text.append("| ").append(one.label());
            text.append(" | ").append(MetricWords.of(one, then));
            text.append(" | ").append(MetricWords.of(one, now));
            text.append(" | ").append(MetricWords.change(one, then, now)).append(" |\n");
        }
        return text.toString();
    }

    String facts() {
        Comparison shown = comparison.get();
        if (shown == null) {
            return "";
        }
        long changed = shown.changes().stream().filter(CompareViewModel::isChanged).count();
        return changed == 0
                ? "Both plans have the same nodes."
                : Amounts.of((double) changed, "node")
                        + " of "
                        + shown.changes().size()
                        + " changed.";
    }

    private static boolean isChanged(NodeChange change) {
        return change.kind() != NodeChange.Kind.SAME || change.moved();
    }

    ComparedPlan before() {
        return before;
    }

    ComparedPlan after() {
        return after;
    }

    DiagramViewModel beforeDiagram() {
        return beforeDiagram;
    }

    DiagramViewModel afterDiagram() {
        return afterDiagram;
    }

    /// Null until both plans were read.
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// One sentence when a text holds no plan.
    ReadOnlyObjectProperty<@Nullable String> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// By which number the nodes are listed.
    ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    /// The node selected in both diagrams and in the list.
    ObjectProperty<@Nullable NodeChange> selectedProperty() {
        return selected;
    }
}
