/// Findings of a plan on show: the ranked list, the evidence and help of the chosen one, its remedies
/// with what can be done with them, beside the diagram that shows its nodes.
///
/// Knows findings (`plan.find`) and the words of plans, not the plan view around it; what it asks of
/// others goes through [FindingActions].
///
/// Start reading at [FindingsView].
@NullMarked
package io.howdah.ui.plan.finding;

import org.jspecify.annotations.NullMarked;
