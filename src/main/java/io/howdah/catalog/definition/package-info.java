/// All that is to be known about one object of a catalog: the SQL that makes it, what it depends on and
/// what depends on it, who may do what with it, how large it is.
///
/// Objects that a schema model knows are read into it and written by `schema.ddl`; the others are
/// described by queries that give their statements. May use `catalog`, `catalog.tree`, `schema` and
/// JDBC. PostgreSQL 12 and newer.
///
/// Start reading at [ObjectReader].
@NullMarked
package io.howdah.catalog.definition;

import org.jspecify.annotations.NullMarked;
