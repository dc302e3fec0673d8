/// Documents made of models and plans, as text that needs nothing else: SVG, and a replay as one HTML
/// file.
///
/// Pure: may use `schema`, `plan` and `sql`.
///
/// Start reading at [DiagramSvg] and [ReplayPage].
@NullMarked
package io.howdah.report;

import org.jspecify.annotations.NullMarked;
