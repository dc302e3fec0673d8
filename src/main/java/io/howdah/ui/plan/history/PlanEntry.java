package io.howdah.ui.plan.history;

import io.howdah.store.SavedPlan;

/// A plan of the history as a row.
///
/// @param changed whether the plan is another one than that of the row before it in time
/// @param factor its time, or cost where it did not run, as a multiple of the history's best; 0 when
///     unknown
record PlanEntry(SavedPlan plan, boolean changed, double factor) {}
