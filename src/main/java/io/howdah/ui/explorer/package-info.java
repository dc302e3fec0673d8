/// The place Explorer: everything that the servers hold, and what can be done with it.
///
/// [io.howdah.ui.explorer.ExplorerFeature] puts the parts together; the tree itself is in
/// `io.howdah.ui.explorer.tree`. Start reading there.
@NullMarked
package io.howdah.ui.explorer;

import org.jspecify.annotations.NullMarked;
