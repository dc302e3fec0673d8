/// The words and numbers with which plans are shown: units, metrics, what a node does.
///
/// Text alone: no JavaFX, so that everything here is tested without a toolkit. Uses the plan room.
/// Start reading at [NodeMeaning] and [PlanMetric].
@NullMarked
package io.howdah.ui.plan.words;

import org.jspecify.annotations.NullMarked;
