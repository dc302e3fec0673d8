package io.howdah.ui.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// What the desktop around the program says.
public final class Desktop {

    private Desktop() {}

    /// Light or dark, as the user has set the desktop; changes while the program runs.
    public static ObservableValue<ColorScheme> colorScheme() {
        return Platform.getPreferences().colorSchemeProperty();
    }
}
