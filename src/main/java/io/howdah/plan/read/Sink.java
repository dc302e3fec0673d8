package io.howdah.plan.read;

import io.howdah.plan.Plan;

/// Takes plans and warnings as they are read, so that a log of any size needs memory for one plan.
public interface Sink {

    void plan(Plan plan);

    void warning(Warning warning);
}
