/// The plans of one query over time, so that a regression is seen and the two plans around it are
/// compared.
///
/// [io.howdah.ui.plan.history.PlanKeeper] keeps what is explained and opened;
/// [io.howdah.ui.plan.history.HistoryDocument] is the tab. Shows what `plan.history` finds in what
/// `store` holds.
@NullMarked
package io.howdah.ui.plan.history;

import org.jspecify.annotations.NullMarked;
