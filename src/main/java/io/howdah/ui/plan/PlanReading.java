package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.ReadResult;
import io.howdah.plan.read.Warning;
import java.util.List;

/// What came of reading a text: the plans in it, measured, and what was not understood.
record PlanReading(List<Measures> plans, List<Warning> warnings) {

    PlanReading {
        plans = List.copyOf(plans);
        warnings = List.copyOf(warnings);
    }

    /// Reads and measures; takes its time with a large text, so call it in the background.
    static PlanReading of(String text) {
        ReadResult result = PlanReader.read(text);
        return new PlanReading(
                result.plans().stream().map(Measures::of).toList(), result.warnings());
    }

    /// One sentence about a text without a plan.
    String failure() {
        String cause = warnings.isEmpty() ? "" : " (line " + warnings.getFirst().line() + ") ";
        return "This text holds no plan that can be read"
                + (cause.isEmpty() || warnings.getFirst().line() <= 1 ? "" : cause.stripTrailing())
                + ": give all of what EXPLAIN printed, as text or JSON.";
    }

    /// The reader's own words, one line each.
    String details() {
        var text = new StringBuilder();
        for (Warning warning : warnings) {
            text.append("Line ").append(warning.line()).append(": ");
            text.append(warning.message()).append('\n');
        }
        return text.toString();
    }
}
