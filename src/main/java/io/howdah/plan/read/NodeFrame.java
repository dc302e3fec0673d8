package io.howdah.plan.read;

import io.howdah.plan.read.SectionFrames.GroupFrame;
import org.jspecify.annotations.Nullable;

/// The group of one node: its properties, workers and the nodes below it.
final class NodeFrame extends StructuredPlan.Frame {

    private final PlanDraft draft;
    private final NodeDraft node;
    private final int id;
    private int sortGroups;

    NodeFrame(PlanDraft draft, NodeDraft node, int id) {
        this.draft = draft;
        this.node = node;
        this.id = id;
    }

    @Override
    StructuredPlan.Frame open(@Nullable String name) {
        return switch (name) {
            case "Plans" -> new PlansFrame();
            case "Workers" -> new WorkersFrame();
            case "Grouping Sets" -> new SectionFrames.GroupingSetsFrame(node);
            case "Incremental Sort Groups" -> new SortGroupsFrame(node, sortGroups++);
            case "Target Tables" -> new SectionFrames.TargetTablesFrame(node);
            case null -> new GroupFrame(node, "");
            default -> new GroupFrame(node, name);
        };
    }

    @Override
    void value(@Nullable String name, String value) {
        boolean emptyGroup = value.isEmpty() && ("Plans".equals(name) || "Workers".equals(name));
        if (!emptyGroup) {
            node.put(name == null ? "" : name, value);
        }
    }

    /// The list of nodes below a node.
    private final class PlansFrame extends StructuredPlan.Frame {

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return new NodeFrame(draft, draft.node(id), draft.lastId());
        }

        @Override
        void value(@Nullable String name, String value) {
            node.keep("Plans", value);
        }
    }

    /// The list of a node's workers.
    private final class WorkersFrame extends StructuredPlan.Frame {

        private int count;

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return new GroupFrame(node.worker(count++), "");
        }

        @Override
        void value(@Nullable String name, String value) {
            node.keep("Workers", value);
        }
    }
}
