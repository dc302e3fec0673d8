package io.howdah.cli;

import io.howdah.plan.Actual;
import io.howdah.plan.Estimate;
import io.howdah.plan.Jit;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Serialization;
import io.howdah.plan.Trigger;
import io.howdah.plan.measure.Caveat;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.NodeTime;
import io.howdah.plan.measure.RowCount;
import io.howdah.plan.measure.Statistics;
import io.howdah.plan.measure.Totals;
import io.howdah.plan.measure.TriggerTimes.TriggerTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes one measured plan as a JSON object. The names are part of the command line's contract.
final class PlanJsonWriter {

    /// The names of what a node used itself: `sharedHitSelf`, ...
    private static final Map<String, Resource> COUNTERS = new LinkedHashMap<>();

    static {
        for (Resource resource : Resource.values()) {
            COUNTERS.put(camelCase(resource.name()), resource);
        }
    }

    private final JsonFields json;

    PlanJsonWriter(JsonFields json) {
        this.json = json;
    }

    private static String camelCase(String constant) {
        var name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(
                    name.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    void write(Measures measures) {
        Plan plan = measures.plan();
        json.item(() -> {
            json.text("query", plan.statement().query());
            json.text("queryId", plan.statement().queryId());
            json.text("format", plan.source().format().name().toLowerCase(Locale.ROOT));
            json.count("line", (long) plan.source().line());
            json.number("planningMs", plan.summary().planningMs());
            json.number("executionMs", plan.summary().executionMs());
            json.objects("nodes", measures.nodes(), this::node);
            totals(measures.totals());
            surroundings(plan, measures.totals());
            statistics(measures.statistics());
        });
    }

    private void node(NodeMeasures measured) {
        PlanNode node = measured.node();
        json.count("id", (long) node.id());
        json.count("parent", node.parent() < 0 ? null : Long.valueOf(node.parent()));
        json.count("depth", (long) node.depth());
        json.text("type", node.type());
        json.text("title", node.title());
        String relationship = node.place().relationship().label();
        json.text("relationship", relationship.isEmpty() ? null : relationship);
        json.text("subplan", node.place().subplan());
        json.text("schema", node.target().schema());
        json.text("relation", node.target().relation());
        json.text("index", node.target().index());
        json.text("alias", node.target().alias());
        json.text("function", node.target().function());
        json.text("cte", node.target().cte());
        estimate(measured);
        actual(measured);
        time(measured);
        COUNTERS.forEach((name, resource) -> {
            json.number(name, node.resources().get(resource));
            json.number(name + "Self", measured.self().get(resource));
        });
        json.texts("properties", node.properties());
    }

    private void estimate(NodeMeasures measured) {
        Estimate estimate = measured.node().estimate();
        json.number("planRows", estimate == null ? null : (Double) estimate.rows());
        json.number("planWidth", estimate == null ? null : (Double) estimate.width());
        json.number("startupCost", estimate == null ? null : (Double) estimate.startupCost());
        json.number("totalCost", estimate == null ? null : (Double) estimate.totalCost());
        json.number("selfCost", measured.selfCost());
    }

    private void actual(NodeMeasures measured) {
        Actual actual = measured.node().actual();
        RowCount rows = measured.rows();
        json.truth("executed", actual == null ? null : (Boolean) measured.node().executed());
        json.count("loops", actual == null ? null : (Long) actual.loops());
        json.number("actualRows", actual == null ? null : (Double) actual.rows());
        json.number("totalRows", actual == null ? null : (Double) actual.totalRows());
        json.number("rowsRemoved", rows == null ? null : (Double) rows.removed());
        json.number(
                "estimateFactor",
                rows == null || rows.estimated() == null ? null : (Double) rows.factor());
    }

    private void time(NodeMeasures measured) {
        NodeTime time = measured.time();
        json.number("inclusiveMs", time == null ? null : (Double) time.inclusiveMs());
        json.number("inclusiveMsError", time == null ? null : (Double) time.inclusiveErrorMs());
        json.number("selfMs", time == null ? null : (Double) time.selfMs());
        json.number("selfMsError", time == null ? null : (Double) time.selfErrorMs());
        json.number("share", time == null ? null : (Double) measured.share());
        json.truth("approximate", measured.approximate());
        json.strings("caveats", measured.caveats().stream().sorted().map(Caveat::name).toList());
    }

    private void totals(Totals totals) {
        json.object(
                "totals",
                () -> {
                    json.number("rootMs", totals.rootMs());
                    json.number("outsideMs", totals.outsideMs());
                    json.number("afterTriggersMs", totals.afterTriggersMs());
                    json.number("insideTriggersMs", totals.insideTriggersMs());
                    json.number("serializationMs", totals.serializationMs());
                    json.number("unattributedMs", totals.unattributedMs());
                    json.number("jitStartMs", totals.jitStartMs());
                    json.number("errorMs", totals.errorMs());
                });
    }

    private void surroundings(Plan plan, Totals totals) {
        json.objects("triggers", totals.triggers().all(), this::trigger);
        Jit jit = plan.summary().jit();
        if (jit == null) {
            json.absent("jit");
        } else {
            json.object(
                    "jit",
                    () -> {
                        json.count("functions", jit.functions());
                        json.texts("options", jit.options());
                        json.object("timesMs", () -> jit.times().forEach(json::number));
                    });
        }
        Serialization serialization = plan.summary().serialization();
        if (serialization == null) {
            json.absent("serialization");
        } else {
            json.object(
                    "serialization",
                    () -> {
                        json.number("ms", serialization.ms());
                        json.number("outputKb", serialization.outputKb());
                        json.text("format", serialization.format());
                    });
        }
        json.texts("settings", plan.statement().settings());
        json.texts("properties", plan.properties());
    }

    private void trigger(TriggerTime time) {
        Trigger trigger = time.trigger();
        json.text("name", trigger.name());
        json.text("constraint", trigger.constraint());
        json.text("relation", trigger.relation());
        json.number("ms", trigger.ms());
        json.count("calls", trigger.calls());
        json.text("phase", time.phase().name().toLowerCase(Locale.ROOT));
        json.truth("guessed", time.guessed());
    }

    private void statistics(Statistics statistics) {
        json.object(
                "statistics",
                () -> {
                    lines("byType", statistics.byType());
                    lines("byRelation", statistics.byRelation());
                    lines("byIndex", statistics.byIndex());
                    lines("byFunction", statistics.byFunction());
                });
    }

    private void lines(String name, List<Statistics.Line> lines) {
        json.objects(
                name,
                lines,
                line -> {
                    json.text("name", line.name());
                    json.count("nodes", (long) line.nodes());
                    json.number("loops", line.loops());
                    json.number("selfMs", line.selfMs());
                    json.number("share", line.share());
                    json.number("rows", line.rows());
                    json.number("selfCost", line.selfCost());
                });
    }
}
