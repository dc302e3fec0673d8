/// Everything that a cluster holds, as entries light enough to list ten thousand of them: what a tree
/// of objects shows and what a search looks through.
///
/// [CatalogTree] reads one level at a time, each with one set-based query, or a whole database at
/// once; [CatalogIndex] finds words in what was read. May use `catalog` and JDBC. PostgreSQL 12 and
/// newer.
///
/// Start reading at [CatalogObject].
@NullMarked
package io.howdah.catalog.tree;

import org.jspecify.annotations.NullMarked;
