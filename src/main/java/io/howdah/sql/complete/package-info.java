/// What can come at the caret of a statement under edit, the likeliest first.
///
/// [io.howdah.sql.complete.Completer] is the door. It finds what may stand at the caret
/// ([Place], read by [QueryPlaces] in queries and [DdlPlaces] elsewhere) and asks the `…Offers` for
/// it, which hand what fits to [Offering] for ranking. Pure, like the rest of `sql`: names come in
/// through [io.howdah.sql.names.SchemaNames].
@NullMarked
package io.howdah.sql.complete;

import org.jspecify.annotations.NullMarked;
