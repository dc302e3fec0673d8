package io.howdah.cli;

import io.howdah.plan.measure.Measures;

/// Draws a plan as the window does. Commands do not know the toolkit that paints; the program provides
/// it as a service.
public interface PlanPicture {

    /// The whole diagram as a PNG file's bytes. Starts the toolkit without a display when it does not
    /// run yet, and blocks until the picture is painted.
    byte[] png(Measures measures);
}
