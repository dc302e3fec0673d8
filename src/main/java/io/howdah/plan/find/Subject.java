package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.Target;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.measure.RowCount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A measured plan as rules look at it. An *amount* is milliseconds where the run was timed, and the
/// planner's cost units where it was not; shares of the two mean the same to a rule.
final class Subject {

    private final Measures measures;
    private final ServerFacts facts;
    private final double[] costs;

    /// Made when the first rule asks: most plans have nothing to ask about.
    private @Nullable PlanTexts texts;

    /// Likewise.
    private @Nullable Ctes ctes;

    Subject(Measures measures, ServerFacts facts) {
        this.measures = measures;
        this.facts = facts;
        costs = costs(measures.plan().tree());
    }

    /// Cost of each node over all executions that its parents are expected to ask for, never more
    /// than the parent's own.
    private static double[] costs(PlanTree tree) {
        var costs = new double[tree.size()];
        var times = new double[tree.size()];
        for (PlanNode node : tree.nodes()) {
            int id = node.id();
            PlanNode parent = tree.parent(id).orElse(null);
            times[id] = parent == null ? 1 : times[parent.id()] * repetitions(tree, parent, node);
            double all = cost(node) * times[id];
            costs[id] = parent == null ? all : Math.min(all, costs[parent.id()]);
        }
        return costs;
    }

    private static double repetitions(PlanTree tree, PlanNode parent, PlanNode node) {
        Relationship role = node.place().relationship();
        if (role == Relationship.SUB_PLAN) {
            return Math.max(1, estimatedRows(parent));
        }
        if (role == Relationship.INNER && parent.type().equals("Nested Loop")) {
            return Math.max(1, estimatedRows(tree.children(parent.id()).getFirst()));
        }
        return 1;
    }

    private static double cost(PlanNode node) {
        return node.estimate() == null ? 0 : node.estimate().totalCost();
    }

    static double estimatedRows(PlanNode node) {
        return node.estimate() == null ? 0 : node.estimate().rows();
    }

    Measures measures() {
        return measures;
    }

    PlanTree tree() {
        return measures.plan().tree();
    }

    PlanTexts texts() {
        PlanTexts known = texts == null ? new PlanTexts(tree()) : texts;
        texts = known;
        return known;
    }

    Ctes ctes() {
        Ctes known = ctes == null ? new Ctes(tree()) : ctes;
        ctes = known;
        return known;
    }

    ServerFacts facts() {
        return facts;
    }

    boolean analyzed() {
        return measures.plan().analyzed();
    }

    boolean timed() {
        return measures.totals().queryMs() > 0;
    }

    /// The nodes of some types that are not known to have been left out.
    List<PlanNode> nodes(String... types) {
        Set<String> wanted = Set.of(types);
        return running().stream().filter(node -> wanted.contains(node.type())).toList();
    }

    /// The nodes that ran; all without ANALYZE.
    List<PlanNode> running() {
        return analyzed()
                ? tree().nodes().stream().filter(PlanNode::executed).toList()
                : tree().nodes();
    }

    NodeMeasures measured(PlanNode node) {
        return measures.node(node.id());
    }

    /// Everything that the node and those below it took.
    double amount(PlanNode node) {
        return timed() ? measured(node).inclusiveMs() : costs[node.id()];
    }

    /// What the node alone took.
    double self(PlanNode node) {
        if (timed()) {
            return measured(node).selfMs();
        }
        double below =
                tree().children(node.id()).stream().mapToDouble(child -> costs[child.id()]).sum();
        return Math.max(0, costs[node.id()] - below);
    }

    double total() {
        return timed() ? measures.totals().queryMs() : costs[0];
    }

    /// @param basis how the amount came about, in a sentence without its number
    Saving saving(double amount, String basis) {
        double kept = Math.clamp(amount, 0, total());
        double share = total() <= 0 ? 0 : kept / total();
        return new Saving(timed() ? kept : null, share, timed() ? basis : basis + ESTIMATED);
    }

    private static final String ESTIMATED =
            " The plan has no times, so this is a part of its estimated cost.";

    /// Executions of the node over all processes; 1 without ANALYZE.
    double loops(PlanNode node) {
        return node.actual() == null ? 1 : node.actual().loops();
    }

    /// Rows the node gave over all loops; the estimate without ANALYZE.
    double rows(PlanNode node) {
        RowCount rows = measured(node).rows();
        return rows == null ? estimatedRows(node) : rows.total();
    }

    /// Rows its filters took out over all loops.
    double removed(PlanNode node) {
        RowCount rows = measured(node).rows();
        return rows == null ? 0 : rows.removed();
    }

    double number(PlanNode node, String property) {
        String text = node.properties().get(property);
        if (text == null) {
            return 0;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // A server that prints it in other words gives this rule nothing to go by.
            return 0;
        }
    }

    Optional<TableFacts> table(PlanNode node) {
        return facts.table(node.target());
    }

    /// The schema that the plan or the server names, or null.
    @Nullable String schema(PlanNode node) {
        String printed = node.target().schema();
        return printed != null ? printed : table(node).map(TableFacts::schema).orElse(null);
    }

    /// The node as a sentence names it.
    String name(PlanNode node) {
        return node.title();
    }

    /// The relation as a sentence names it, or the node without one.
    static String relation(PlanNode node) {
        Target target = node.target();
        String name = target.name();
        return name == null ? node.title() : name;
    }

    /// The nearest node above of one of some types.
    Optional<PlanNode> above(PlanNode node, String... types) {
        Set<String> wanted = Set.copyOf(Arrays.asList(types));
        for (PlanNode at = tree().parent(node.id()).orElse(null);
                at != null;
                at = tree().parent(at.id()).orElse(null)) {
            if (wanted.contains(at.type())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// The first child of a role.
    Optional<PlanNode> child(PlanNode node, Relationship role) {
        return tree().children(node.id()).stream()
                .filter(child -> child.place().relationship() == role)
                .findFirst();
    }
}
