/// The packaged program as a person or a script starts it: launcher, start speed, installers' folder.
///
/// These tests only start processes; they use the program's classes in no way. Start reading at
/// [LauncherIT].
@NullMarked
package io.howdah.distribution;

import org.jspecify.annotations.NullMarked;
