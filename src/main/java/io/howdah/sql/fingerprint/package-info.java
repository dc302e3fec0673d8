/// Tells whether two statements are the same query with other constants.
///
/// Pure; may use [io.howdah.sql] only. Start reading at [io.howdah.sql.fingerprint.QueryFingerprint].
@NullMarked
package io.howdah.sql.fingerprint;

import org.jspecify.annotations.NullMarked;
