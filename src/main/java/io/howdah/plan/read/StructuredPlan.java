package io.howdah.plan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Builds plans from the events that JSON, XML and YAML have in common: a group opens, a value
/// comes, a group closes. Whether a group is an object or a list follows from where it stands.
final class StructuredPlan {

    /// Far deeper than any plan; broken input may nest without end.
    private static final int DEEPEST = 100_000;

    private final Deque<Frame> open = new ArrayDeque<>();
    private final Consumer<String> leftovers;
    private int tooDeep;

    /// @param plans takes every plan when its group closes
    /// @param leftovers takes a sentence for what belongs to no plan
    StructuredPlan(Consumer<PlanDraft> plans, Consumer<String> leftovers) {
        this.leftovers = leftovers;
        open.push(new DocumentFrame(plans, leftovers));
    }

    /// @param name null for an item of a list
    void open(@Nullable String name) {
        if (open.size() < DEEPEST) {
            open.push(open.element().open(name));
        } else if (tooDeep++ == 0) {
            leftovers.accept("The plan is nested too deeply from here on; the rest is left out.");
        }
    }

    void value(@Nullable String name, String value) {
        if (tooDeep == 0) {
            open.element().value(name, value);
        }
    }

    void close() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open.size() > 1) {
            open.pop().close();
        }
    }

    /// Ends the input: closes the document and whatever a truncated input left open.
    void end() {
        tooDeep = 0;
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /// One open group.
    abstract static class Frame {

        abstract Frame open(@Nullable String name);

        abstract void value(@Nullable String name, String value);

        void close() {}
    }
}
