/// A grid's cells on their way out: "Copy as" and "Export…" in its menu.
///
/// Start reading at [io.howdah.ui.result.export.ExportMenu]. The formats are those of
/// `io.howdah.query.export`; whoever embeds the grid says where an export goes.
@NullMarked
package io.howdah.ui.result.export;

import org.jspecify.annotations.NullMarked;
