package io.howdah.plan.read;

import io.howdah.plan.Relationship;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Builds one plan from the lines of EXPLAIN's text format. Indentation decides to which node a
/// line belongs; only the order of columns counts, so any margin and any tab width will do.
final class TextPlan {

    /// An open node: its children's arrows stand to the right of `column`.
    private record Open(int id, int column) {}

    /// A line "InitPlan 1", "SubPlan 2" or "CTE x" waiting for its node.
    private record Label(String name, int column) {}

    private final PlanDraft draft = new PlanDraft();
    private final ObjIntConsumer<String> warnings;
    private final Deque<Open> path = new ArrayDeque<>();
    private final SummaryLines summary = new SummaryLines(draft);
    private @Nullable Label label;
    private int workerColumn;
    private NodeDraft.@Nullable WorkerDraft worker;

    /// @param warnings takes a message and the number of the line
    TextPlan(ObjIntConsumer<String> warnings) {
        this.warnings = warnings;
    }

    PlanDraft draft() {
        return draft;
    }

    /// Takes the next line.
    ///
    /// @param content without its indentation; not empty
    /// @param column where it begins
    void line(String content, int column, int number) {
        if (content.startsWith("->")) {
            node(content.substring(2).strip(), column, number);
        } else if (draft.isEmpty()) {
            if (NodeLine.hasNumbers(content) || TitleLine.isTitle(content)) {
                node(content, column, number);
            } else {
                warnings.accept("Not part of a plan: " + Excerpt.of(content), number);
            }
        } else if (!summary.take(content, column, rootColumn()) && !detail(content, column)) {
            warnings.accept("This line was not understood: " + Excerpt.of(content), number);
        }
    }

    /// The column where a line begins, tabs counted as far as they reach.
    ///
    /// @param content the line without blanks around it
    static int indentation(String line, String content) {
        int blanks = line.indexOf(content);
        int tab = line.indexOf('\t');
        if (tab < 0 || tab >= blanks) {
            return blanks;
        }
        int column = 0;
        for (int i = 0; i < blanks; i++) {
            column += line.charAt(i) == '\t' ? 8 - column % 8 : 1;
        }
        return column;
    }

    private int rootColumn() {
        return path.isEmpty() ? 0 : path.getLast().column;
    }

    private void node(String content, int column, int number) {
        if (!NodeLine.isWhole(content)) {
            warnings.accept("The numbers of this line are damaged: " + Excerpt.of(content), number);
        }
        worker = null;
        while (path.size() > 1 && path.element().column >= column) {
            path.pop();
        }
        Integer parent = path.isEmpty() ? null : path.element().id;
        NodeDraft node = draft.node(parent);
        NodeLine.read(content, node);
        String rest = node.properties.get(TitleLine.REST);
        if (rest != null) {
            warnings.accept(
                    "The end of this node's title was not understood: " + Excerpt.of(rest), number);
        }
        if (parent != null) {
            relate(node, draft.get(parent), column);
        }
        path.push(new Open(draft.lastId(), column));
    }

    private void relate(NodeDraft node, NodeDraft parent, int column) {
        if (label != null && column > label.column) {
            node.subplan = label.name;
            node.relationship =
                    label.name.startsWith("SubPlan")
                            ? Relationship.SUB_PLAN
                            : Relationship.INIT_PLAN;
        } else {
            node.relationship = Inputs.relationship(parent.type, parent.inputs++);
        }
        label = null;
    }

    private boolean detail(String content, int column) {
        while (path.size() > 1 && path.element().column >= column) {
            path.pop();
        }
        NodeDraft node = draft.get(path.element().id);
        if (LineKind.isLabel(content)) {
            label = new Label(content, column);
            return true;
        }
        if (WorkerLine.matches(content)) {
            workerColumn = column;
            worker = WorkerLine.read(content, node);
            return true;
        }
        if (worker != null && column > workerColumn) {
            return PropertyLine.read(content, worker);
        }
        worker = null;
        return PropertyLine.read(content, node) || WrittenRelation.read(content, node);
    }
}
