/// The window. Nothing outside this room knows JavaFX.
///
/// Each feature has a package of its own, which uses [io.howdah.ui.fx], [io.howdah.ui.theme],
/// [io.howdah.ui.control], [io.howdah.ui.shell] and the topics, never another feature.
@NullMarked
package io.howdah.ui;

import org.jspecify.annotations.NullMarked;
