package io.howdah.ui.explorer;

import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;

/// What the explorer needs from around it.
///
/// @param spillFolder where rows go that do not fit into memory
public record Surroundings(
        Workbench workbench,
        Connections connections,
        Threads threads,
        Appearance appearance,
        Dialogs dialogs,
        Path spillFolder) {

    /// Where work is done.
    public record Threads(Background background, FxThread fx) {}

    Background background() {
        return threads.background();
    }
}
