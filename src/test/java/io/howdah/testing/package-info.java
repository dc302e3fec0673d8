/// What integration tests share: a real PostgreSQL and databases that vanish after use.
///
/// Start reading at [TestServer].
@NullMarked
package io.howdah.testing;

import org.jspecify.annotations.NullMarked;
