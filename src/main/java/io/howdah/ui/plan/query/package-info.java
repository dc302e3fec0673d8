/// The query of a plan, and which part of it a node stands for.
///
/// [io.howdah.ui.plan.query.QueryOutline] finds clauses and conditions in the text,
/// [io.howdah.ui.plan.query.QueryParts] matches the plan's nodes with them; both know no toolkit.
/// [io.howdah.ui.plan.query.QueryView] shows it.
@NullMarked
package io.howdah.ui.plan.query;

import org.jspecify.annotations.NullMarked;
