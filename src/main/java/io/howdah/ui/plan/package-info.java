/// Plans in the window: opening them from EXPLAIN, files and the clipboard, and showing them as
/// diagram, tree table, statistics and text with one selection shared by all.
///
/// Two rooms inside: `words` says what numbers and nodes mean, without JavaFX; `diagram` draws. May
/// use the plan room, `ui.fx`, `ui.theme`, `ui.control` and `ui.shell`; no other feature.
///
/// Start reading at [PlanFeature], then [PlanViewModel] and [PlanView].
@NullMarked
package io.howdah.ui.plan;

import org.jspecify.annotations.NullMarked;
