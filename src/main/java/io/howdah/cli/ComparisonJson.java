package io.howdah.cli;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.plan.measure.NodeMeasures;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes a comparison as one JSON object. The names are part of the command line's contract.
final class ComparisonJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonFields json;

    private ComparisonJson(JsonFields json) {
        this.json = json;
    }

    static void print(PrintWriter out, String before, String after, Comparison comparison) {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ComparisonJson(new JsonFields(generator)).write(before, after, comparison);
        }
        out.println();
    }

    private void write(String before, String after, Comparison comparison) {
        json.item(() -> {
            json.text("before", before);
            json.text("after", after);
            json.text("summary", comparison.summary());
            json.truth("sameShape", comparison.sameShape());
            json.object("totals", () -> totals(comparison));
            json.objects(
                    "settings",
                    comparison.settings(),
                    setting -> {
                        json.text("name", setting.name());
                        json.text("before", setting.before());
                        json.text("after", setting.after());
                    });
            json.objects("nodes", comparison.changes(), this::node);
        });
    }

    private void totals(Comparison comparison) {
        for (Metric metric : Metric.values()) {
            Double from = Comparison.total(comparison.before(), metric).orElse(null);
            Double to = Comparison.total(comparison.after(), metric).orElse(null);
            values(metric, from, to);
        }
        values(
                "planningMs",
                comparison.before().plan().summary().planningMs(),
                comparison.after().plan().summary().planningMs());
        values(
                "executionMs",
                comparison.before().plan().summary().executionMs(),
                comparison.after().plan().summary().executionMs());
    }

    private void node(NodeChange change) {
        json.text("kind", change.kind().word());
        json.truth("moved", change.moved());
        side("before", change.before());
        side("after", change.after());
        json.object(
                "metrics",
                () -> {
                    for (Metric metric : Metric.values()) {
                        values(
                                metric,
                                value(change.before(), metric),
                                value(change.after(), metric));
                    }
                });
    }

    private void side(String name, @Nullable NodeMeasures node) {
        if (node == null) {
            json.absent(name);
        } else {
            json.object(
                    name,
                    () -> {
                        json.count("id", (long) node.node().id());
                        json.text("title", node.node().title());
                    });
        }
    }

    private static @Nullable Double value(@Nullable NodeMeasures node, Metric metric) {
        return node == null ? null : metric.of(node);
    }

    private void values(Metric metric, @Nullable Double from, @Nullable Double to) {
        if (from != null || to != null) {
            values(metric.key(), from, to);
        }
    }

    private void values(String name, @Nullable Double from, @Nullable Double to) {
        json.object(
                name,
                () -> {
                    json.number("before", from);
                    json.number("after", to);
                    json.number("change", from == null || to == null ? null : (Double) (to - from));
                });
    }
}
