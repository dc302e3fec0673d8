/// Queries over the result of another query. Pure text. Start reading at
/// [io.howdah.sql.derived.DerivedQuery].
@NullMarked
package io.howdah.sql.derived;

import org.jspecify.annotations.NullMarked;
