/// The tree of everything that the servers hold, in the navigator of the place Explorer.
///
/// Each level is read when it is first opened; the filter looks through the whole catalog of every
/// database that was opened. Start reading at [ExplorerViewModel]; [TreeShape] knows what lies below
/// what.
@NullMarked
package io.howdah.ui.explorer.tree;

import org.jspecify.annotations.NullMarked;
