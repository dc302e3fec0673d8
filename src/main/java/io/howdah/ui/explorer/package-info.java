/// The tree of everything that the servers hold, in the navigator of the place Explorer.
///
/// Start reading at [ExplorerViewModel]; [ExplorerLoader] knows what lies below what.
@NullMarked
package io.howdah.ui.explorer;

import org.jspecify.annotations.NullMarked;
