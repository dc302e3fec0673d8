/// The entity-relationship diagram of a database's schemas.
///
/// [DiagramViewModel] reads, lays out and remembers what was moved; [DiagramCanvas] paints what is
/// in sight and follows the mouse and the keyboard. Start reading at [DesignerFeature].
@NullMarked
package io.howdah.ui.designer;

import org.jspecify.annotations.NullMarked;
