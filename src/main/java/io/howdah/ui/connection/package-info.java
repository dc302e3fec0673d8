/// Describing a connection: by its fields or by pasting a URL, trying it, keeping it.
///
/// Start reading at [ConnectionViewModel].
@NullMarked
package io.howdah.ui.connection;

import org.jspecify.annotations.NullMarked;
