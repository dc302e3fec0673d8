package io.howdah.plan.read;

import io.howdah.plan.Plan;
import java.util.List;

/// What was read from one input.
///
/// @param plans in the order of the input; empty when there is none
/// @param warnings what was not understood, in the order of the input
public record ReadResult(List<Plan> plans, List<Warning> warnings) {

    public ReadResult {
        plans = List.copyOf(plans);
        warnings = List.copyOf(warnings);
    }
}
