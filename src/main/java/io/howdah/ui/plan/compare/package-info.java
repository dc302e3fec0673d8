/// Two plans of one query side by side: what changed in one sentence, in numbers, in both diagrams and
/// node by node.
///
/// Shows what `plan.compare` finds. Start reading at [io.howdah.ui.plan.compare.CompareDocument]; the
/// state is in [io.howdah.ui.plan.compare.CompareViewModel].
@NullMarked
package io.howdah.ui.plan.compare;

import org.jspecify.annotations.NullMarked;
