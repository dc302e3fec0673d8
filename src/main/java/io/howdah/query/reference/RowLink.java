package io.howdah.query.reference;

/// A way from a row to others.
///
/// @param forward to the row that this one refers to; else to those that refer to it
/// @param title where it leads, for example `sales.customer, id = 42`
/// @param sql a query for the rows there
public record RowLink(boolean forward, String title, String sql) {}
