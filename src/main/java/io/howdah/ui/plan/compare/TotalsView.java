package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.measure.Measures;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The totals of both plans, each with its change in words.
final class TotalsView extends FlowPane {

    private static final List<Metric> SHOWN =
            List.of(
                    Metric.INCLUSIVE_TIME,
                    Metric.COST,
                    Metric.BUFFERS_HIT,
                    Metric.BUFFERS_READ,
                    Metric.TEMP_WRITTEN,
                    Metric.IO_TIME,
                    Metric.WAL,
                    Metric.MISESTIMATE);

    TotalsView() {
        super(28, 8);
        setId("compare-totals");
    }

    void show(Comparison comparison) {
        getChildren().clear();
        for (Metric metric : SHOWN) {
            Optional<Double> before = total(comparison.before(), metric);
            Optional<Double> after = total(comparison.after(), metric);
            boolean any = before.orElse(0.0) > 0 || after.orElse(0.0) > 0;
            if (any) {
                getChildren().add(tile(metric, before.orElse(null), after.orElse(null)));
            }
        }
    }

    // Execution is more than the tree: triggers, starting and ending the executor.
    private static Optional<Double> total(Measures plan, Metric metric) {
        double query = plan.totals().queryMs();
        return metric == Metric.INCLUSIVE_TIME && query > 0
                ? Optional.of(query)
                : Comparison.total(plan, metric);
    }

    private static VBox tile(Metric metric, @Nullable Double before, @Nullable Double after) {
        var label = new Label(label(metric));
        label.getStyleClass().add("plan-fact-label");
        var value =
                new Label(MetricWords.of(metric, before) + " → " + MetricWords.of(metric, after));
        value.getStyleClass().add("plan-fact-value");
        var words = new Label(MetricWords.factor(before, after));
        words.getStyleClass().add(Styles.MUTED);
        var tile = new VBox(label, value, words);
        tile.getStyleClass().add("plan-fact");
        return tile;
    }

    private static String label(Metric metric) {
        return switch (metric) {
            case INCLUSIVE_TIME -> "Time";
            case COST -> "Cost";
            case MISESTIMATE -> "Worst misestimate";
            default -> metric.label();
        };
    }
}
