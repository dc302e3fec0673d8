/// Changes to an object in a dialog: the exact SQL, what needs the object, and on production its name
/// typed once more, before anything runs.
///
/// Start reading at [ChangeViewModel].
@NullMarked
package io.howdah.ui.explorer.change;

import org.jspecify.annotations.NullMarked;
