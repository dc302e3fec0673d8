package io.howdah.plan.replay;

/// A node at a moment of the replay.
///
/// @param rows handed up so far, over all loops
/// @param loops started so far
/// @param fill how full its store is, 0 to 1; 0 for a node without one
public record NodeState(Status status, double rows, double loops, double fill) {}
