package io.howdah.plan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Builds plans from the events that JSON, XML and YAML have in common: a group opens, a value
/// comes, a group closes. Whether a group is an object or a list follows from where it stands.
final class StructuredPlan {

    private final Deque<Frame> open = new ArrayDeque<>();

    /// @param plans takes every plan when its group closes
    /// @param leftovers takes a sentence for what belongs to no plan
    StructuredPlan(Consumer<PlanDraft> plans, Consumer<String> leftovers) {
        open.push(new DocumentFrame(plans, leftovers));
    }

    /// @param name null for an item of a list
    void open(@Nullable String name) {
        open.push(open.element().open(name));
    }

    void value(@Nullable String name, String value) {
        open.element().value(name, value);
    }

    void close() {
        if (open.size() > 1) {
            open.pop().close();
        }
    }

    /// Closes whatever a truncated input left open.
    ///
    /// @return whether anything was open
    boolean closeAll() {
        boolean truncated = open.size() > 1;
        while (open.size() > 1) {
            close();
        }
        return truncated;
    }

    /// One open group.
    abstract static class Frame {

        abstract Frame open(@Nullable String name);

        abstract void value(@Nullable String name, String value);

        void close() {}
    }
}
