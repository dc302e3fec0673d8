/// The plans of one query over time: when the plan changed, and when the query became slower.
///
/// Pure. Start reading at [io.howdah.plan.history.PlanCourse].
@NullMarked
package io.howdah.plan.history;

import org.jspecify.annotations.NullMarked;
