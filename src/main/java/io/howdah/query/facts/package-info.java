/// Reads what a live server knows beyond a plan: sizes, statistics, indexes and foreign keys of the
/// plan's relations, and settings.
///
/// Start reading at [io.howdah.query.facts.ServerFactsReader]. May use `io.howdah.connect` and the pure
/// room `io.howdah.plan`; never imports JavaFX. The SQL is in [io.howdah.query.facts.FactsQueries].
@NullMarked
package io.howdah.query.facts;

import org.jspecify.annotations.NullMarked;
