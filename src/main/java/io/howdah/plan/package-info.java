/// Query plans as PostgreSQL's EXPLAIN prints them: the model that readers fill and that measuring,
/// advice, comparison and drawing stand on.
///
/// A pure room: no JavaFX, no JDBC, no threads, no clock. Sub-packages: `read` turns any EXPLAIN
/// output into [Plan]s, `measure` computes inclusive and self numbers.
///
/// Names follow the JSON format of EXPLAIN ("Node Type", "Hash Cond", ...), whatever format a plan
/// came in, so that one plan read from four formats gives equal trees.
///
/// Start reading at [Plan], then [PlanNode].
@NullMarked
package io.howdah.plan;

import org.jspecify.annotations.NullMarked;
