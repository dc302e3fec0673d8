/// Takes names and constants out of plans and queries before they are shown to strangers.
///
/// Pure; may use `plan` and `sql`. Start reading at [io.howdah.report.anonymise.Anonymiser].
@NullMarked
package io.howdah.report.anonymise;

import org.jspecify.annotations.NullMarked;
