/// What an entity-relationship diagram shows of a model: tables as entities, foreign keys as
/// relationships with a multiplicity at each end. Where things stand is `schema.layout`'s matter.
///
/// Pure: may use `schema`.
///
/// Start reading at [Diagram].
@NullMarked
package io.howdah.schema.diagram;

import org.jspecify.annotations.NullMarked;
