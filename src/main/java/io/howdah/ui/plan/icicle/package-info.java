/// The plan as an icicle: each node a bar as wide as its part of a metric, the nodes below hanging under
/// it.
///
/// [io.howdah.ui.plan.icicle.Icicle] computes the bars, [io.howdah.ui.plan.icicle.IcicleView] paints
/// those that can be seen.
@NullMarked
package io.howdah.ui.plan.icicle;

import org.jspecify.annotations.NullMarked;
