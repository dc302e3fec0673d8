package io.howdah.ui.settings;

import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;

/// Opens the settings.
public final class SettingsFeature implements Feature {

    private final Workbench workbench;
    private final Appearance appearance;

    public SettingsFeature(Workbench workbench, Appearance appearance) {
        this.workbench = workbench;
        this.appearance = appearance;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("Settings", Icon.SETTINGS, this::open).key("Shortcut+Comma"));
    }

    private void open() {
        workbench.open(
                workbench.find(SettingsDocument.class::isInstance).orElseGet(this::document));
    }

    private Document document() {
        return new SettingsDocument(
                new SettingsView(
                        workbench.preferences(),
                        appearance,
                        () -> workbench.request(new Request.ForgetParameterValues())));
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return kind.equals(SettingsDocument.KIND) ? Optional.of(document()) : Optional.empty();
    }
}
