/// Finds what makes a query slow and says what to do about it: one small class for each rule, in the
/// explicit list of [Rules], each with its help text, evidence in numbers, remedies that can be run,
/// and an estimate of what they could save.
///
/// Uses the plan model, its measures and the expressions of `condition` alone. Facts of a live
/// server may be added ([ServerFacts]); without them the rules say less, and say so.
///
/// Start reading at [Findings], then [Rule] and [Subject].
@NullMarked
package io.howdah.plan.find;

import org.jspecify.annotations.NullMarked;
