package io.howdah.catalog.tree;

/// What tells an object of a database apart for good, whatever it is called.
///
/// @param oid unique within the kind's catalog; of a column its relation's, of a membership the role's
///     that has members
/// @param part a column's number; of a membership the member's object identifier; else 0
public record ObjectAddress(CatalogKind kind, long oid, long part) {}
