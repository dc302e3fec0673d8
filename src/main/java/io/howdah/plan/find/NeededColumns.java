package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.find.PlanTexts.Text;
import io.howdah.plan.find.condition.Expression;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expressions;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of its relation that a query needs of a scan, its filter included.
///
/// VERBOSE's "Output" of a scan tells less than it seems to: below a node that makes a list of its own
/// the planner lets the scan hand on the row as it is stored, every column of it, because that costs
/// less than picking some (`use_physical_tlist` in PostgreSQL's createplan.c). There, what counts is
/// what the node above and those below it name.
final class NeededColumns {

    /// Nodes that ask their input for a list that is small, or exactly theirs.
    private static final Set<String> ASKING =
            Set.of(
                    "Sort",
                    "Incremental Sort",
                    "Hash",
                    "Materialize",
                    "Memoize",
                    "WindowAgg",
                    "Append",
                    "Merge Append",
                    "Recursive Union",
                    "Gather",
                    "Gather Merge",
                    "Subquery Scan",
                    "ModifyTable");

    /// Nodes that make a list of their own from whatever they are given.
    private static final Set<String> PROJECTING =
            Set.of(
                    "Aggregate",
                    "Group",
                    "Nested Loop",
                    "Hash Join",
                    "Merge Join",
                    "Result",
                    "ProjectSet");

    /// Nodes that hand on what they are given, and the wishes from above.
    private static final Set<String> PASSING = Set.of("Limit", "LockRows", "Unique");

    private static final Set<String> SYSTEM =
            Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid", "*");

    private final PlanTree tree;
    private final PlanTexts texts;
    private final PlanNode scan;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> unqualified = new LinkedHashSet<>();

    private NeededColumns(Subject subject, PlanNode scan) {
        tree = subject.tree();
        texts = subject.texts();
        this.scan = scan;
    }

    /// Plain names, in the order of printing. Nothing where it cannot be known, or where a row's
    /// place or the row as a whole is wanted, which no index has.
    static Optional<Set<String>> of(Subject subject, PlanNode scan) {
        var needed = new NeededColumns(subject, scan);
        boolean known = needed.collect() && needed.columns.stream().noneMatch(SYSTEM::contains);
        return known ? Optional.of(needed.columns) : Optional.empty();
    }

    private boolean collect() {
        return collectHandedOn() && scan.property("Filter").map(this::addClear).orElse(true);
    }

    private boolean collectHandedOn() {
        String output = scan.properties().get("Output");
        if (output == null) {
            return false;
        }
        PlanNode asked = scan;
        PlanNode above = asking(asked);
        while (above != null && PASSING.contains(above.type())) {
            asked = above;
            above = asking(asked);
        }
        if (above == null || ASKING.contains(above.type())) {
            return Expressions.list(output).stream().allMatch(this::addClear);
        }
        for (String text : Expressions.list(output)) {
            Expressions.columns(Expressions.parse(text)).stream()
                    .filter(column -> column.qualifier() == null)
                    .forEach(column -> unqualified.add(column.name()));
        }
        return PROJECTING.contains(above.type()) && addNamed(above);
    }

    /// The node that a node's rows go to; none above the root, subplans and common table expressions,
    /// which give exactly what was asked of them.
    private @Nullable PlanNode asking(PlanNode node) {
        Relationship role = node.place().relationship();
        boolean alone = role == Relationship.INIT_PLAN || role == Relationship.SUB_PLAN;
        return alone ? null : tree.parent(node.id()).orElse(null);
    }

    private boolean addClear(String text) {
        Expression expression = Expressions.parse(text);
        for (Column column : Expressions.columns(expression)) {
            columns.add(column.name());
        }
        return Expressions.isClear(expression);
    }

    /// Whatever names the relation at or below a node, except for what scans and the like hand on:
    /// conditions of the other side of a join and of subplans name it, too.
    ///
    /// @return false where a text hides what it names
    private boolean addNamed(PlanNode top) {
        if (texts.hiding(top).anyMatch(text -> counts(text, top))) {
            return false;
        }
        String alias = scan.target().alias();
        String relation = String.valueOf(alias == null ? scan.target().relation() : alias);
        // A plan of one relation names its columns alone, all of which the scan hands on.
        Stream<Text> naming =
                unqualified.isEmpty() ? texts.naming(relation, top) : texts.below(top);
        naming.filter(text -> counts(text, top)).forEach(text -> addNamed(text, relation));
        return true;
    }

    private void addNamed(Text text, String relation) {
        for (Column column : text.columns()) {
            if (relation.equals(column.qualifier())) {
                columns.add(column.name());
            }
        }
        if (!unqualified.isEmpty()) {
            Expressions.names(text.text()).stream()
                    .filter(unqualified::contains)
                    .forEach(columns::add);
        }
    }

    /// Whether it is more than what the scan, or a node between the two, hands on.
    private boolean counts(Text text, PlanNode top) {
        int node = text.node();
        boolean between = node > top.id() && node <= scan.id() && scan.id() < tree.endOf(node);
        return !text.output() || !between;
    }
}
