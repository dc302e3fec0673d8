package io.howdah.query.edit;

/// A table by number and name.
///
/// @param oid `pg_class.oid`
/// @param sql the qualified name as SQL writes it
public record TableName(long oid, String schema, String name, String sql) {}
