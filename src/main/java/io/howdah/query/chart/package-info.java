/// Charts of a result as numbers: which columns to draw, points and bars of them, axes with round ticks,
/// and the picture as lines, boxes and texts that a canvas or an SVG file can show.
///
/// Pure computation over rows. Start reading at [io.howdah.query.chart.ChartRequest].
@NullMarked
package io.howdah.query.chart;

import org.jspecify.annotations.NullMarked;
