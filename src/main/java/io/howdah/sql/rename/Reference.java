package io.howdah.sql.rename;

import io.howdah.sql.scope.Block;

/// A place where a statement may mean a source by its name: `o` in `o.total` or in `count(o)`.
///
/// @param word its index
/// @param block the query that it stands in
/// @param bare whether no dot follows, so that a column of that name would come first
record Reference(int word, Block block, String name, boolean bare) {}
