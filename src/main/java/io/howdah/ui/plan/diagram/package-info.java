/// The picture of a plan: cards for nodes, edges as wide as the rows that flow, heat by a metric.
///
/// Two halves. The first is plain geometry without JavaFX's scene: [BoxTree] decides what is one
/// card, [TidyLayout] where it stands, [Viewport] what of it is visible. The second paints it:
/// [DiagramPainter] draws on a [Surface], which is the window's canvas or an SVG text.
///
/// Start reading at [DiagramView].
@NullMarked
package io.howdah.ui.plan.diagram;

import org.jspecify.annotations.NullMarked;
