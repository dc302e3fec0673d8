package io.howdah.ui.editor.text;

import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/// What makes several carets, as commands with keys.
final class CaretActions {

    private final ManyCarets carets;

    CaretActions(ManyCarets carets) {
        this.carets = carets;
    }

    /// @param active whether the keyboard is in the text
    List<Command> commands(ObservableBooleanValue active) {
        return List.of(
                command("Extend column upwards", "Alt+Shift+Up", () -> extend(-1, 0), active),
                command("Extend column downwards", "Alt+Shift+Down", () -> extend(1, 0), active),
                command("Extend column to the left", "Alt+Shift+Left", () -> extend(0, -1), active),
                command(
                        "Extend column to the right",
                        "Alt+Shift+Right",
                        () -> extend(0, 1),
                        active),
                command("Select next occurrence", "Alt+J", carets::addNextOccurrence, active),
                command("Unselect last occurrence", "Alt+Shift+J", carets::dropLast, active),
                command(
                        "Select all occurrences",
                        "Shortcut+Shift+L",
                        carets::addAllOccurrences,
                        active),
                command("Carets at line ends", "Alt+Shift+I", carets::atLineEnds, active));
    }

    private void extend(int lines, int columns) {
        carets.extendColumn(lines, columns);
    }

    private static Command command(
            String title, String keys, Runnable action, ObservableBooleanValue active) {
        return Command.of(title, Icon.EDIT, action).key(keys).when(active);
    }
}
