/// Documents made of models and plans, as text that needs nothing else: SVG.
///
/// Pure: may use `schema`, `plan` and `sql`.
///
/// Start reading at [DiagramSvg].
@NullMarked
package io.howdah.report;

import org.jspecify.annotations.NullMarked;
