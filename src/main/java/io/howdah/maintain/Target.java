package io.howdah.maintain;

/// A table that a run is going to work on.
///
/// @param pages its weight in the progress of the run
/// @param permitted whether the role may maintain it
record Target(long oid, TableName name, boolean partitioned, long pages, boolean permitted) {}
