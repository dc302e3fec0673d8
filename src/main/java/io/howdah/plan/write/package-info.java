/// Writes plans as EXPLAIN prints them, so that every other tool and Howdah itself can read them.
///
/// Pure. Start reading at [io.howdah.plan.write.ExplainJson].
@NullMarked
package io.howdah.plan.write;

import org.jspecify.annotations.NullMarked;
