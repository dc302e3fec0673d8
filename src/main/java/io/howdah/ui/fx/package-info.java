/// The two doors between the FX thread and everything that may block.
///
/// The only package with `Platform`, `Thread` or an executor. Start reading at [Background].
@NullMarked
package io.howdah.ui.fx;

import org.jspecify.annotations.NullMarked;
