package io.howdah.plan.read;

import io.howdah.plan.read.SectionFrames.GroupFrame;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A group that holds a plan or leads to one: the outer list, one query's object, or whatever an
/// export wrapped around them.
final class DocumentFrame extends StructuredPlan.Frame {

    private static final Set<String> SECTIONS =
            Set.of("Plan", "Planning", "Triggers", "JIT", "Settings", "Serialization");

    private final Consumer<PlanDraft> plans;
    private final Consumer<String> leftovers;
    private @Nullable PlanDraft draft;
    private @Nullable NodeFrame bareNode;

    DocumentFrame(Consumer<PlanDraft> plans, Consumer<String> leftovers) {
        this.plans = plans;
        this.leftovers = leftovers;
    }

    @Override
    StructuredPlan.Frame open(@Nullable String name) {
        if (bareNode != null) {
            return bareNode.open(name);
        }
        boolean planned = draft != null && !draft.isEmpty();
        if (name == null || (!planned && !SECTIONS.contains(name))) {
            return new DocumentFrame(plans, leftovers);
        }
        return section(name, draft());
    }

    private PlanDraft draft() {
        if (draft == null) {
            draft = new PlanDraft();
        }
        return draft;
    }

    private StructuredPlan.Frame section(String name, PlanDraft draft) {
        return switch (name) {
            case "Plan" ->
                    draft.isEmpty()
                            ? new NodeFrame(draft, draft.node(null), draft.lastId())
                            : new DocumentFrame(plans, leftovers);
            case "Planning" -> new GroupFrame(draft.planning, "");
            case "Serialization" -> new GroupFrame(draft.serialization, "");
            case "Triggers" -> new SectionFrames.TriggersFrame(draft);
            case "JIT" -> new SectionFrames.JitFrame(draft);
            case "Settings" -> new SectionFrames.SettingsFrame(draft);
            default -> new GroupFrame(draft, name);
        };
    }

    @Override
    void value(@Nullable String name, String value) {
        // A node on its own, cut out of its plan.
        if (bareNode == null && "Node Type".equals(name) && draft().isEmpty()) {
            bareNode = new NodeFrame(draft(), draft().node(null), draft().lastId());
        }
        if (bareNode != null) {
            bareNode.value(name, value);
        } else if (name != null) {
            draft().put(name, value);
        } else {
            leftovers.accept("Not a plan: \"%s\".".formatted(Excerpt.of(value)));
        }
    }

    @Override
    void close() {
        if (draft == null) {
            return;
        }
        if (!draft.isEmpty()) {
            plans.accept(draft);
        } else if (!draft.properties.isEmpty()) {
            leftovers.accept(
                    "A group without a plan: %s."
                            .formatted(Excerpt.of(draft.properties.toString())));
        }
    }
}
