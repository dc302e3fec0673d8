/// The listings of psql's `\d` family: which query shows the objects of a kind whose names fit a
/// pattern.
///
/// It makes SQL and runs nothing. Start reading at [io.howdah.query.listing.Listing]; the queries are
/// parted by what they list, relations, their descriptions, what a database holds and what a cluster
/// holds, since one class would be too long.
@NullMarked
package io.howdah.query.listing;

import org.jspecify.annotations.NullMarked;
