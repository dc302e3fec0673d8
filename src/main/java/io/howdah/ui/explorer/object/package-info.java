/// The page of one object: what it is and how large, its SQL, its first rows, what it depends on and
/// what depends on it, and who may do what with it.
///
/// Start reading at [ObjectDocument].
@NullMarked
package io.howdah.ui.explorer.object;

import org.jspecify.annotations.NullMarked;
