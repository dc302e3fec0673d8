/// Lists the views, rules and functions that use the object at the caret, and opens them.
///
/// Start at [io.howdah.ui.editor.usage.FindUsages]; [io.howdah.query.usage] asks the server.
@NullMarked
package io.howdah.ui.editor.usage;

import org.jspecify.annotations.NullMarked;
