/// The sample database `bazaar`: its own deterministic rows, well-known problems planted on purpose, and
/// queries to show them with.
///
/// Every row is a pure function of its number and a fixed seed, so that tables which belong together
/// are written side by side without knowing of each other. Word lists, DDL, queries and the list of
/// problems are resources beside this package. Belongs to [io.howdah.embedded] and may use what that
/// may.
///
/// Start reading at [SampleDatabase], then [BazaarBuild].
@NullMarked
package io.howdah.embedded.bazaar;

import org.jspecify.annotations.NullMarked;
