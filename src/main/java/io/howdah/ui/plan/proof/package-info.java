/// "Try it": takes a remedy from whoever advises it, asks what must be asked, tries it in the
/// background, and shows both plans side by side with what changed.
///
/// Start reading at [io.howdah.ui.plan.proof.ProofFeature], then
/// [io.howdah.ui.plan.proof.RemedyTrial]. Uses the diagram and the words of plans.
@NullMarked
package io.howdah.ui.plan.proof;

import org.jspecify.annotations.NullMarked;
