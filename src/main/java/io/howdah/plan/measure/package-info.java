/// Computes what EXPLAIN leaves to the reader: self time and self resources that add up to the whole
/// query, rows over all loops, the planner's misestimates, and statistics by kind of node.
///
/// Every number carries the bound that printing rounded it to, and every node says why a number is
/// an approximation. Uses the plan model alone.
///
/// Start reading at [Measures]; who pays for whose time is decided in [Charges].
@NullMarked
package io.howdah.plan.measure;

import org.jspecify.annotations.NullMarked;
