/// What changed between two plans of one query.
///
/// [io.howdah.plan.compare.Comparison] is the door. `Matching` pairs the nodes of the two trees by the
/// relations they cover, so that a join order that changed does not make everything new;
/// [io.howdah.plan.compare.Metric] names the numbers that are compared.
///
/// Pure, like the rest of `plan`; uses `plan.measure`.
@NullMarked
package io.howdah.plan.compare;

import org.jspecify.annotations.NullMarked;
