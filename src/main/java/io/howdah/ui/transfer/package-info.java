/// Files out of and into tables: the tab that exports rows and the one that imports a file.
///
/// Start reading at [io.howdah.ui.transfer.TransferFeature]. The work itself is done by
/// `io.howdah.query.export` and `io.howdah.query.load`.
@NullMarked
package io.howdah.ui.transfer;

import org.jspecify.annotations.NullMarked;
