package io.howdah.ui.plan;

import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Request;
import java.util.Optional;

/// A plan as it was handed in.
///
/// @param title of the tab; empty to name it after what costs most
/// @param output what EXPLAIN printed, in any format
/// @param query the statement's text, where it is known
/// @param note how the plan was made, for instance that the statement was rolled back
/// @param source the connection on which it was made
record PlanInput(
        String title,
        String output,
        Optional<String> query,
        Optional<String> note,
        Optional<ConnectionStatus> source) {

    static PlanInput of(Request.OpenPlan request) {
        return new PlanInput(
                request.title(),
                request.output(),
                request.query(),
                request.note(),
                request.source());
    }

    /// A plan of which nothing is known but its text.
    static PlanInput pasted(String output) {
        return new PlanInput("", output, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PlanInput file(String name, String output) {
        return new PlanInput(name, output, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
