package io.howdah.ui.shell;

import io.howdah.ui.theme.Icon;
import javafx.scene.input.KeyCombination;

/// One line of the palette.
///
/// @param detail the shortcut of a command, or where an object is
record PaletteEntry(Icon icon, String title, String detail, boolean enabled, Runnable action) {

    static PaletteEntry of(Command command) {
        return new PaletteEntry(
                command.icon(),
                command.title(),
                command.shortcut().map(KeyCombination::getDisplayText).orElse(""),
                command.enabled().get(),
                command::run);
    }

    static PaletteEntry of(QuickOpenEntry entry) {
        return new PaletteEntry(entry.icon(), entry.name(), entry.detail(), true, entry.open());
    }
}
