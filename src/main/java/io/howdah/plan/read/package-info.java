/// Reads plans from any output of EXPLAIN, however it was copied.
///
/// Everything ends in [NodeDraft] and [PlanDraft] as pairs of a JSON property name and a value: the
/// structured formats through [StructuredPlan], text through [TextPlan]. Reading never throws for
/// bad input: what cannot be understood becomes a property or a [Warning] with its line.
///
/// Start reading at [PlanReader].
@NullMarked
package io.howdah.plan.read;

import org.jspecify.annotations.NullMarked;
