package io.howdah.plan.write;

import io.howdah.plan.Actual;
import io.howdah.plan.Estimate;
import io.howdah.plan.Jit;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resources;
import io.howdah.plan.Serialization;
import io.howdah.plan.Statement;
import io.howdah.plan.Summary;
import io.howdah.plan.Target;
import io.howdah.plan.Trigger;
import io.howdah.plan.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a plan in EXPLAIN's JSON format (`ExplainNode` in explain.c). Reading it again gives the same
/// plan, its source aside. What text left out stays out; lists of keys are written as one string.
public final class ExplainJson {

    private final JsonText json = new JsonText();

    private ExplainJson() {}

    public static String of(Plan plan) {
        var writing = new ExplainJson();
        writing.json.open('[').open('{');
        writing.plan(plan);
        writing.json.close('}').close(']');
        return writing.json + "\n";
    }

    private void plan(Plan plan) {
        Statement statement = plan.statement();
        text("Query Text", statement.query());
        json.open("Plan", '{');
        nodes(plan);
        if (!statement.settings().isEmpty()) {
            json.open("Settings", '{');
            statement.settings().forEach(json::text);
            json.close('}');
        }
        text("Query Identifier", statement.queryId());
        summary(plan.summary());
        plan.properties().forEach(json::text);
    }

    /// Every node opens its object; after it, as many close as the next node is less deep.
    private void nodes(Plan plan) {
        List<PlanNode> nodes = plan.nodes();
        for (PlanNode node : nodes) {
            if (node.id() > 0) {
                json.open('{');
            }
            node(node);
            boolean last = node.id() + 1 == nodes.size();
            int next = last ? 0 : nodes.get(node.id() + 1).depth();
            if (!last && next > node.depth()) {
                json.open("Plans", '[');
            } else {
                json.close('}');
                for (int depth = node.depth(); depth > next; depth--) {
                    json.close(']').close('}');
                }
            }
        }
    }

    private void node(PlanNode node) {
        json.text("Node Type", node.type());
        Relationship relationship = node.place().relationship();
        if (relationship != Relationship.ROOT && relationship != Relationship.OTHER) {
            json.text("Parent Relationship", relationship.label());
        }
        text("Subplan Name", node.place().subplan());
        target(node.target());
        Estimate estimate = node.estimate();
        if (estimate != null) {
            json.number("Startup Cost", estimate.startupCost(), 2);
            json.number("Total Cost", estimate.totalCost(), 2);
            json.number("Plan Rows", estimate.rows());
            json.number("Plan Width", estimate.width());
        }
        measured(node.actual(), node.resources());
        node.properties().forEach(json::text);
        if (!node.workers().isEmpty()) {
            json.open("Workers", '[');
            node.workers().forEach(this::worker);
            json.close(']');
        }
    }

    private void target(Target target) {
        text("Schema", target.schema());
        text("Relation Name", target.relation());
        text("Alias", target.alias());
        text("Index Name", target.index());
        text("Function Name", target.function());
        text("CTE Name", target.cte());
    }

    private void measured(@Nullable Actual actual, Resources resources) {
        if (actual != null) {
            Actual.Span time = actual.time();
            if (time != null) {
                json.number("Actual Startup Time", time.startupMs(), 3);
                json.number("Actual Total Time", time.totalMs(), 3);
            }
            json.number("Actual Rows", actual.rows(), actual.rowsError() < 0.5 ? 2 : 0);
            json.number("Actual Loops", actual.loops());
        }
        resources.asMap().forEach((resource, amount) -> json.number(resource.label(), amount));
    }

    private void worker(Worker worker) {
        json.open('{').number("Worker Number", worker.number());
        measured(worker.actual(), worker.resources());
        worker.properties().forEach(json::text);
        json.close('}');
    }

    private void summary(Summary summary) {
        if (!summary.planning().isEmpty()) {
            json.open("Planning", '{');
            measured(null, summary.planning());
            json.close('}');
        }
        milliseconds("Planning Time", summary.planningMs());
        if (!summary.triggers().isEmpty()) {
            json.open("Triggers", '[');
            summary.triggers().forEach(this::trigger);
            json.close(']');
        }
        Jit jit = summary.jit();
        if (jit != null) {
            jit(jit);
        }
        Serialization serialization = summary.serialization();
        if (serialization != null) {
            json.open("Serialization", '{');
            milliseconds("Time", serialization.ms());
            json.number("Output Volume", serialization.outputKb());
            json.text("Format", serialization.format());
            measured(null, serialization.resources());
            json.close('}');
        }
        milliseconds("Execution Time", summary.executionMs());
    }

    private void trigger(Trigger trigger) {
        json.open('{');
        text("Trigger Name", trigger.name());
        text("Constraint Name", trigger.constraint());
        text("Relation", trigger.relation());
        milliseconds("Time", trigger.ms());
        json.number("Calls", trigger.calls()).close('}');
    }

    private void jit(Jit jit) {
        json.open("JIT", '{').number("Functions", jit.functions());
        json.open("Options", '{');
        jit.options().forEach(json::text);
        json.close('}').open("Timing", '{');
        jit.times().forEach(json::number);
        json.close('}').close('}');
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.text(name, value);
        }
    }

    private void milliseconds(String name, @Nullable Double ms) {
        if (ms != null) {
            json.number(name, ms, 3);
        }
    }
}
