package io.howdah.maintain;

/// A table's numbers at one moment, read before and after the work on it.
///
/// @param liveRows estimate of the statistics system
/// @param deadRows estimate of the statistics system
/// @param bytes with indexes and TOAST
/// @param xidAge transactions since the oldest unfrozen one; 0 for a partitioned table
public record TableFacts(long liveRows, long deadRows, long bytes, long xidAge) {}
