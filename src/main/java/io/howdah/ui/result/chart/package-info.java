/// Charts of a result's rows. Start reading at [io.howdah.ui.result.chart.ChartView].
@NullMarked
package io.howdah.ui.result.chart;

import org.jspecify.annotations.NullMarked;
