/// Writes a model as SQL that PostgreSQL loads: one object, or a whole model in an order in which
/// everything exists before it is needed.
///
/// Pure: may use `schema`. Names are always qualified and every constraint and index keeps its name,
/// so the text means the same in any session.
///
/// Start reading at [DdlWriter].
@NullMarked
package io.howdah.schema.ddl;

import org.jspecify.annotations.NullMarked;
