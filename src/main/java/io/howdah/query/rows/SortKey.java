package io.howdah.query.rows;

/// A column to sort by. As in the server, NULL is greater than every value.
public record SortKey(int column, boolean descending) {}
