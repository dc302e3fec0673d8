/// The parameters of a statement: `$1` of the server and `:name` of psql, as one numbered list.
///
/// [io.howdah.sql.parameter.ParameterPlaces] puts values in their places. Pure like the rest of `sql`.
/// Start reading at [io.howdah.sql.parameter.ParameterText].
@NullMarked
package io.howdah.sql.parameter;

import org.jspecify.annotations.NullMarked;
