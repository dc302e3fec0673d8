package io.howdah.report.anonymise;

import io.howdah.plan.Place;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanFormat;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Source;
import io.howdah.plan.Statement;
import io.howdah.plan.Summary;
import io.howdah.plan.Target;
import io.howdah.plan.Trigger;
import io.howdah.plan.write.ExplainJson;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Replaces every name that users chose and every constant in plans and queries by words such as
/// `table_1`, `column_3` and `'text_2'`. The same becomes the same in all plans and texts of one
/// anonymiser. The tree, its numbers, operators, built-in functions and types stay, and so do the
/// findings.
public final class Anonymiser {

    private static final String CTE = "CTE ";

    private final Names names = new Names();
    private final PropertyTexts texts = new PropertyTexts(this::query);

    /// The same plan under other names; its source is what EXPLAIN would have printed of it as JSON.
    public Plan plan(Plan plan) {
        plan.nodes().forEach(node -> learn(node.target()));
        var tree = new PlanTree(plan.nodes().stream().map(this::node).toList());
        Statement old = plan.statement();
        var statement =
                new Statement(
                        old.query() == null ? null : query(old.query()),
                        old.queryId() == null ? null : "1",
                        settings(old.settings()));
        Plan renamed =
                new Plan(
                        tree,
                        statement,
                        summary(plan.summary()),
                        texts.of(plan.properties()),
                        new Source(PlanFormat.JSON, 1, ""));
        return new Plan(
                renamed.tree(),
                renamed.statement(),
                renamed.summary(),
                renamed.properties(),
                new Source(PlanFormat.JSON, 1, ExplainJson.of(renamed)));
    }

    /// A statement or expression under other names, without its comments.
    public String query(String sql) {
        return SqlWords.replaced(names, sql);
    }

    /// Names are called after what they are, which the tree knows best.
    private void learn(Target target) {
        names.nameOrNull(target.schema(), Names.Kind.SCHEMA);
        names.nameOrNull(target.cte(), Names.Kind.CTE);
        names.nameOrNull(target.relation(), Names.Kind.TABLE);
        names.nameOrNull(target.index(), Names.Kind.INDEX);
        if (target.alias() != null) {
            names.alias(target.alias(), target.relation());
        }
    }

    private PlanNode node(PlanNode node) {
        // In this order: a name is called after the first place that knows what it is.
        Place place = place(node.place());
        Target target = target(node.target());
        PlanNode renamed = texts.of(node);
        return new PlanNode(
                place,
                node.type(),
                target,
                node.estimate(),
                node.actual(),
                node.resources(),
                renamed.workers(),
                renamed.properties());
    }

    private Place place(Place place) {
        String subplan = place.subplan();
        return new Place(
                place.id(),
                place.parent(),
                place.depth(),
                place.relationship(),
                subplan == null || !subplan.startsWith(CTE)
                        ? subplan
                        : CTE + names.name(subplan.substring(CTE.length()), Names.Kind.CTE));
    }

    private Target target(Target target) {
        String function = target.function();
        boolean builtin = function == null || BuiltinNames.contains(function);
        return new Target(
                "pg_catalog".equals(target.schema())
                        ? target.schema()
                        : names.nameOrNull(target.schema(), Names.Kind.SCHEMA),
                names.nameOrNull(target.relation(), Names.Kind.TABLE),
                names.nameOrNull(target.alias(), Names.Kind.ALIAS),
                names.nameOrNull(target.index(), Names.Kind.INDEX),
                builtin ? function : names.nameOrNull(function, Names.Kind.FUNCTION),
                names.nameOrNull(target.cte(), Names.Kind.CTE));
    }

    // Names of parameters tell nothing; most values are sizes and switches.
    private SequencedMap<String, String> settings(SequencedMap<String, String> settings) {
        var renamed = new LinkedHashMap<String, String>();
        settings.forEach((name, value) ->
                renamed.put(
                        name,
                        name.equals("search_path") || name.contains(".") ? query(value) : value));
        return renamed;
    }

    private Summary summary(Summary summary) {
        return new Summary(
                summary.planningMs(),
                summary.planning(),
                summary.executionMs(),
                summary.triggers().stream().map(this::trigger).toList(),
                summary.jit(),
                summary.serialization());
    }

    private Trigger trigger(Trigger trigger) {
        @Nullable String constraint = trigger.constraint();
        return new Trigger(
                names.nameOrNull(trigger.name(), Names.Kind.TRIGGER),
                names.nameOrNull(constraint, Names.Kind.CONSTRAINT),
                names.nameOrNull(trigger.relation(), Names.Kind.TABLE),
                trigger.ms(),
                trigger.calls());
    }
}
