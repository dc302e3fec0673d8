/// Local state: settings, unsaved editor text, query history, the plans of each query and the
/// window's session, in one
/// SQLite file of the user's data folder.
///
/// Start reading at [DataFolder] and [Store]; the small classes that [Store] hands out each own one
/// table. Other rooms keep tables of their own here through [Store#adopt(StoreSchema)]. May use
/// nothing of Howdah; never imports JavaFX. The SQL is in [StoreQueries].
@NullMarked
package io.howdah.store;

import org.jspecify.annotations.NullMarked;
