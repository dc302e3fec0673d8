package io.howdah.plan.read;

import io.howdah.plan.Actual;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Resources;
import io.howdah.plan.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes down everything that was read of a plan, except where it came from, so that two plans are
/// compared line by line. What differs from run to run can be left out.
final class PlanLines {

    /// How much of the numbers is compared.
    enum Numbers {
        ALL,
        /// Not times, buffers and memory, which depend on what ran before.
        STEADY,
        /// Names of properties only: several processes shared the work.
        NAMES
    }

    /// Printed when this process had any.
    private static final Set<String> SHARED = Set.of("Exact Heap Blocks", "Lossy Heap Blocks");

    /// How the leader sorted depends on how many rows fell to it.
    private static final Set<String> SORTED = Set.of("Sort Method", "Sort Space Type");

    private static final Set<String> UNSTEADY =
            Set.of(
                    "Memory Used",
                    "Memory Allocated",
                    "Planning Memory Used",
                    "Planning Memory Allocated",
                    "Heap Fetches",
                    "Storage",
                    "Maximum Storage");

    /// Text prints it only with VERBOSE, the other formats always.
    private static final String VERBOSE_IN_TEXT = "Inner Unique";

    private final Numbers numbers;
    private final List<String> lines = new ArrayList<>();

    private PlanLines(Numbers numbers) {
        this.numbers = numbers;
    }

    static String of(Plan plan, Numbers numbers) {
        var dump = new PlanLines(numbers);
        dump.plan(plan);
        return String.join("\n", dump.lines);
    }

    private void plan(Plan plan) {
        plan.nodes().forEach(this::node);
        boolean all = numbers == Numbers.ALL;
        lines.add("statement: " + plan.statement());
        lines.add("planning: " + (all ? plan.summary().planning() : ""));
        lines.add(
                "triggers: "
                        + plan.summary().triggers().stream()
                                .map(trigger ->
                                        // Text names the table only if there are several.
                                        "%s %d"
                                                .formatted(
                                                        trigger.constraint() == null
                                                                ? trigger.name()
                                                                : trigger.constraint(),
                                                        trigger.calls()))
                                .toList());
        var jit = plan.summary().jit();
        lines.add(
                "jit: "
                        + (jit == null || numbers == Numbers.NAMES
                                ? ""
                                : jit.functions() + " " + jit.options() + jit.times().keySet()));
        var serialization = plan.summary().serialization();
        lines.add(
                "serialization: "
                        + (serialization == null
                                ? ""
                                : serialization.format() + " " + serialization.outputKb()));
        lines.add("properties: " + masked(plan.properties()));
    }

    private void node(PlanNode node) {
        String indent = "  ".repeat(node.depth() + 1);
        lines.add(
                "%s%s %s %s %s %s"
                        .formatted(
                                "  ".repeat(node.depth()),
                                node.place().relationship(),
                                node.place().subplan(),
                                node.type(),
                                node.target(),
                                node.title()));
        lines.add(indent + estimate(node) + " " + actual(node.actual()));
        lines.add(indent + resources(node.resources()));
        for (Worker worker : node.workers()) {
            if (numbers != Numbers.NAMES) {
                lines.add(
                        "%sworker %d: %s %s %s"
                                .formatted(
                                        indent,
                                        worker.number(),
                                        actual(worker.actual()),
                                        resources(worker.resources()),
                                        masked(worker.properties())));
            }
        }
        masked(node.properties()).forEach((name, value) -> lines.add(indent + name + ": " + value));
    }

    // Rows that were written and rolled back leave their pages.
    private String estimate(PlanNode node) {
        boolean steady = numbers == Numbers.ALL;
        return steady ? String.valueOf(node.estimate()) : node.estimate() == null ? "" : "costs";
    }

    private String actual(@Nullable Actual actual) {
        if (actual == null) {
            return "not run";
        }
        return switch (numbers) {
            case ALL -> actual.toString();
            case STEADY ->
                    "%d loops of %s rows %s"
                            .formatted(
                                    actual.loops(),
                                    actual.rows(),
                                    actual.time() == null ? "untimed" : "timed");
            case NAMES -> "run";
        };
    }

    private String resources(Resources resources) {
        return numbers == Numbers.ALL ? resources.toString() : "";
    }

    private Map<String, String> masked(Map<String, String> properties) {
        var shown = new TreeMap<String, String>();
        properties.forEach((name, value) -> {
            boolean left = numbers == Numbers.NAMES && SHARED.contains(name);
            if (left || name.equals(VERBOSE_IN_TEXT)) {
                return;
            }
            boolean steady = numbers == Numbers.ALL || !UNSTEADY.contains(name);
            boolean number = !value.isEmpty() && Character.isDigit(value.charAt(0));
            boolean share = number || SORTED.contains(name);
            boolean shownValue = steady && !(numbers == Numbers.NAMES && share);
            shown.put(name, shownValue ? value : "");
        });
        return shown;
    }
}
