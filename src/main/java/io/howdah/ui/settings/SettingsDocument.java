package io.howdah.ui.settings;

import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The settings as a tab. There is nothing to save or to apply: what is set holds at once.
final class SettingsDocument implements Document {

    static final String KIND = "settings";

    private final SettingsView view;

    SettingsDocument(SettingsView view) {
        this.view = view;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Settings").getReadOnlyProperty();
    }

    @Override
    public Icon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void focus() {
        view.focusFirst();
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {
        view.close();
    }

    @Override
    public String payload() {
        return "{}";
    }
}
