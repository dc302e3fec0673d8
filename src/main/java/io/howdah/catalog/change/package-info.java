/// Changes to single objects (drop, truncate, rename, comment) as the exact SQL, and templates for new
/// ones. [ObjectChange] and [Template] are pure; [ChangeRunner] applies.
///
/// Start reading at [ObjectChange].
@NullMarked
package io.howdah.catalog.change;

import org.jspecify.annotations.NullMarked;
