/// Where the program is put together and started; the only composition root.
///
/// Start reading at [Launcher].
@NullMarked
package io.howdah.app;

import org.jspecify.annotations.NullMarked;
