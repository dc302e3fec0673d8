package io.howdah.plan.read;

import io.howdah.plan.Trigger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The groups of structured formats other than documents and nodes.
final class SectionFrames {

    private SectionFrames() {}

    /// Any object or list: values inside an object become properties named after their path, the
    /// items of a list one value.
    static class GroupFrame extends StructuredPlan.Frame {

        private final MeasuredDraft target;
        private final String path;
        private @Nullable StringBuilder items;
        private boolean empty = true;

        GroupFrame(MeasuredDraft target, String path) {
            this.target = target;
            this.path = path;
        }

        @Override
        GroupFrame open(@Nullable String name) {
            empty = false;
            return new GroupFrame(target, path(name));
        }

        private String path(@Nullable String name) {
            if (name == null || name.equals("Item") || name.equals(path)) {
                return path;
            }
            return path.isEmpty() ? name : path + " / " + name;
        }

        @Override
        void value(@Nullable String name, String value) {
            empty = false;
            String full = path(name);
            if (!full.equals(path)) {
                target.put(full, value);
            } else if (items == null) {
                items = new StringBuilder(value);
            } else {
                items.append(", ").append(value);
            }
        }

        @Override
        void close() {
            if (items != null) {
                target.put(path, items.toString());
            } else if (empty && path.endsWith(" Key")) {
                target.put(path, "()");
            }
        }
    }

    /// Grouping sets flatten to repeated keys, which is all that text shows.
    static final class GroupingSetsFrame extends StructuredPlan.Frame {

        private final NodeDraft node;

        GroupingSetsFrame(NodeDraft node) {
            this.node = node;
        }

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return switch (name) {
                case "Group Keys" ->
                        new GroupFrame(node, "Group Key") {
                            @Override
                            void close() {}
                        };
                case "Hash Keys" ->
                        new GroupFrame(node, "Hash Key") {
                            @Override
                            void close() {}
                        };
                case "Sort Key" -> new GroupFrame(node, "Sort Key");
                case null, default -> new GroupingSetsFrame(node);
            };
        }

        @Override
        void value(@Nullable String name, String value) {
            node.keep(name == null ? "Grouping Sets" : name, value);
        }
    }

    /// The relations of a ModifyTable with several, one line each as in text.
    static final class TargetTablesFrame extends StructuredPlan.Frame {

        private final NodeDraft node;
        private final boolean table;
        private final NodeDraft names = new NodeDraft(-1, 0);

        TargetTablesFrame(NodeDraft node) {
            this(node, false);
        }

        private TargetTablesFrame(NodeDraft node, boolean table) {
            this.node = node;
            this.table = table;
        }

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return name == null || name.equals("Target Table")
                    ? new TargetTablesFrame(node, true)
                    : new GroupFrame(node, name);
        }

        @Override
        void value(@Nullable String name, String value) {
            if (name == null) {
                node.keep("Target Tables", value);
            } else if (table) {
                names.put(name, value);
            } else {
                // MERGE prints its counts inside the list.
                node.put(name, value);
            }
        }

        @Override
        void close() {
            if (table) {
                String title = names.build(0).title().strip();
                node.keep("Target Tables", title.startsWith("on ") ? title.substring(3) : title);
                names.properties.forEach(node::put);
            }
        }
    }

    /// The list of triggers.
    static final class TriggersFrame extends StructuredPlan.Frame {

        private final PlanDraft draft;
        private final Map<String, String> values = new HashMap<>();

        TriggersFrame(PlanDraft draft) {
            this.draft = draft;
        }

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return new TriggersFrame(draft);
        }

        @Override
        void value(@Nullable String name, String value) {
            values.put(name == null ? "" : name, value);
        }

        @Override
        void close() {
            if (!values.isEmpty()) {
                draft.trigger(
                        new Trigger(
                                values.get("Trigger Name"),
                                values.get("Constraint Name"),
                                values.get("Relation"),
                                Numbers.parse(values.getOrDefault("Time", "")),
                                (long) Numbers.parse(values.getOrDefault("Calls", ""), 0)));
            }
        }
    }

    /// The JIT section of a plan, and its groups.
    static final class JitFrame extends StructuredPlan.Frame {

        private final PlanDraft draft;
        private final String group;

        JitFrame(PlanDraft draft) {
            this(draft, "");
        }

        private JitFrame(PlanDraft draft, String group) {
            this.draft = draft;
            this.group = group;
        }

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return new JitFrame(draft, name == null ? group : name);
        }

        @Override
        void value(@Nullable String name, String value) {
            String key = name == null ? "" : name;
            Double number = Numbers.parse(value);
            if (group.equals("Options")) {
                draft.jit.options.put(key, value);
            } else if (number == null) {
                draft.keep("JIT " + key, value);
            } else if (group.equals("Timing")) {
                draft.jit.times.put(key, number);
            } else if (group.equals("Generation")) {
                draft.jit.times.put(key.equals("Total") ? "Generation" : key, number);
            } else if (key.equals("Functions")) {
                draft.jit.functions = number;
            } else {
                draft.keep("JIT " + key, value);
            }
        }
    }

    /// Planner settings that were changed.
    static final class SettingsFrame extends StructuredPlan.Frame {

        private final PlanDraft draft;

        SettingsFrame(PlanDraft draft) {
            this.draft = draft;
        }

        @Override
        StructuredPlan.Frame open(@Nullable String name) {
            return new SettingsFrame(draft);
        }

        @Override
        void value(@Nullable String name, String value) {
            draft.settings.put(name == null ? "" : name, value);
        }
    }
}
