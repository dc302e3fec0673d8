/// Replays the execution of a plan: when each node is asked for rows, fills its table, hands rows up
/// and is done, on the clock of the query.
///
/// Pure; uses the plan model and its measures. Start reading at [Replay]; the order of events is
/// decided in `Schedule`, the words in `Narrator`.
@NullMarked
package io.howdah.plan.replay;

import org.jspecify.annotations.NullMarked;
