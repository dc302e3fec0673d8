package io.howdah.plan.measure;

/// Time of one node over all its loops, in milliseconds of the clock on the wall.
///
/// @param inclusiveMs the nodes below included
/// @param inclusiveErrorMs how far off rounding can make `inclusiveMs`
/// @param selfMs this node alone, never negative
/// @param selfErrorMs how far off rounding can make `selfMs`
public record NodeTime(
        double inclusiveMs, double inclusiveErrorMs, double selfMs, double selfErrorMs) {}
