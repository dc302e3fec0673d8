package io.howdah.plan;

/// Where a plan was read from.
///
/// @param line number of the plan's first line in the input, from 1
/// @param text the plan as it was given, frames and quoting included
public record Source(PlanFormat format, int line, String text) {}
