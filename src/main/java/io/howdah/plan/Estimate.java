package io.howdah.plan;

/// The planner's numbers for one node.
///
/// @param startupCost cost until the first row, in the planner's units
/// @param totalCost cost of one complete execution, the nodes below included
/// @param rows rows of one execution; for a parallel-aware node, of one participant
/// @param width average bytes of a row
public record Estimate(double startupCost, double totalCost, double rows, double width) {}
