package io.howdah.ui.plan.diagram;

/// The words of one card.
///
/// @param title what the node does
/// @param target what it reads or writes
/// @param detail its condition, order or key
/// @param loops how often it ran, when more than once
/// @param amount its own amount of the metric with a unit
/// @param percent the same as a part of the whole
/// @param share the same from 0 to 1
/// @param rows rows that it gave, with the expected number where that was far off
/// @param misestimate how far off, such as `120× more`; empty when near
/// @param tag what the node is for its parent, such as `SubPlan 1`
/// @param flow rows that leave it, for the width of the edge
/// @param ran false for a node that a run never reached
record CardText(
        String title,
        String target,
        String detail,
        String loops,
        String amount,
        String percent,
        double share,
        String rows,
        String misestimate,
        String tag,
        double flow,
        boolean ran) {}
