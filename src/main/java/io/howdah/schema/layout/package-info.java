/// Where the tables of a diagram stand and how the lines between them run.
///
/// Pure: may use `schema`, `schema.diagram` and Eclipse ELK; starts no threads, so a caller runs it
/// where it may take a while. Lengths are in pixels at zoom 1, y grows downwards.
///
/// Start reading at [LayeredLayout].
@NullMarked
package io.howdah.schema.layout;

import org.jspecify.annotations.NullMarked;
