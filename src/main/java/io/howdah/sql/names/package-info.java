/// The names of a database as text under edit needs them: relations with their columns, foreign keys,
/// functions, types, settings.
///
/// [io.howdah.sql.names.SchemaNames] is what completion asks; [io.howdah.sql.names.NameIndex] answers
/// from lists that `catalog` reads. Pure and immutable: one index serves every thread.
@NullMarked
package io.howdah.sql.names;

import org.jspecify.annotations.NullMarked;
