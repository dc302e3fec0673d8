/// What a value's text means: kinds of types, and readers of the server's text formats.
///
/// Pure computation over text and bytes; knows nothing of sessions. Start reading at
/// [io.howdah.query.value.ValueKind].
@NullMarked
package io.howdah.query.value;

import org.jspecify.annotations.NullMarked;
