/// The tab in which the user sets how the program works and what it looks like.
///
/// What is set is in [io.howdah.ui.shell.Preferences] and [io.howdah.ui.theme.Appearance], which every
/// room reads from there. Start reading at [io.howdah.ui.settings.SettingsView].
@NullMarked
package io.howdah.ui.settings;

import org.jspecify.annotations.NullMarked;
