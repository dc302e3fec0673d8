/// Reads PostgreSQL's system catalogs: into the records of `schema` ([CatalogReader]) and into the
/// light entries that a tree of objects shows ([ObjectTree]).
///
/// [NamesReader] reads the names that completion offers into `sql.names`.
///
/// May use `schema`, `sql.names` and JDBC. A caller gives a connection and keeps it; nothing here
/// opens one, starts a thread or knows a pool. Works on PostgreSQL 12 and newer.
///
/// Every query is set-based: a thousand tables cost one query, not a thousand.
///
/// Start reading at [CatalogReader].
@NullMarked
package io.howdah.catalog;

import org.jspecify.annotations.NullMarked;
