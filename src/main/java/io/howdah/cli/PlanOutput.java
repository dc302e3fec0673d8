package io.howdah.cli;

import io.howdah.plan.read.Sink;
import io.howdah.plan.read.Warning;

/// Prints the plans of one file as they are read.
interface PlanOutput extends Sink {

    /// Completes the output of the file.
    ///
    /// @return whether there was a plan
    boolean end();

    /// @param line 0 when no line is meant
    default void warning(int line, String message) {
        warning(new Warning(line, message));
    }
}
