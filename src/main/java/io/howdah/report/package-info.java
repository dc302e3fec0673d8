/// Documents made of models and plans, as text that needs nothing else: SVG, Markdown, HTML pages, a
/// replay as one HTML file; [io.howdah.report.anonymise] makes plans fit for strangers.
///
/// Pure: may use `schema`, `plan` and `sql`.
///
/// Start reading at [DiagramSvg], [PlanPage] and [ReplayPage].
@NullMarked
package io.howdah.report;

import org.jspecify.annotations.NullMarked;
