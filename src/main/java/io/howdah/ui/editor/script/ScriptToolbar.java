package io.howdah.ui.editor.script;

import io.howdah.connect.Profile;
import io.howdah.ui.control.EnterKey;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.nio.charset.Charset;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The line above a script run: run, stop, and how.
final class ScriptToolbar extends HBox {

    private static final List<Charset> CHARSETS =
            List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE").stream()
                    .map(Charset::forName)
                    .toList();

    ScriptToolbar(ScriptViewModel model, Connections connections) {
        getStyleClass().add(Styles.TOOLBAR);
        var run = new Button("Run script", Icon.RUN.node());
        run.setId("script-run");
        EnterKey.presses(run, this);
        run.setMinWidth(USE_PREF_SIZE);
        run.setTooltip(new Tooltip("Run the file from its beginning (Ctrl+Enter)"));
        run.setOnAction(event -> model.run());
        run.disableProperty().bind(model.runningProperty());
        var stop = new IconButton(Icon.STOP, "Stop (Ctrl+F2)", model::stop);
        stop.setId("script-stop");
        stop.getStyleClass().add("editor-stop");
        stop.disableProperty().bind(model.runningProperty().not());
        var stopAtFailure = new CheckBox("Stop at the first failure");
        stopAtFailure.setId("script-stop-at-failure");
        stopAtFailure.setMinWidth(USE_PREF_SIZE);
        stopAtFailure.setTooltip(
                new Tooltip("The script may say otherwise itself, by \\set ON_ERROR_STOP"));
        stopAtFailure.selectedProperty().bindBidirectional(model.stopAtFailureProperty());
        stopAtFailure.disableProperty().bind(model.runningProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        run,
                        stop,
                        new Separator(Orientation.VERTICAL),
                        stopAtFailure,
                        space,
                        caption("Encoding"),
                        charsets(model),
                        caption("on"),
                        profiles(model, connections));
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ComboBox<Charset> charsets(ScriptViewModel model) {
        var box = new ComboBox<Charset>();
        box.setId("script-charset");
        box.setAccessibleText("Encoding of the file");
        box.getItems().setAll(CHARSETS);
        box.valueProperty().bindBidirectional(model.charsetProperty());
        box.disableProperty().bind(model.runningProperty());
        return box;
    }

    private static ComboBox<Profile> profiles(ScriptViewModel model, Connections connections) {
        var box = new ComboBox<Profile>(connections.profiles());
        box.setId("script-profile");
        box.setAccessibleText("Connection");
        Profile first = model.profileProperty().get();
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Profile profile) {
                        String name = profile == null ? "" : profile.name();
                        return profile != null && profile.equals(first)
                                ? model.database().map(own -> name + " / " + own).orElse(name)
                                : name;
                    }

                    @Override
                    public Profile fromString(String text) {
                        throw new UnsupportedOperationException("Nothing is typed here.");
                    }
                });
        box.setValue(first);
        box.valueProperty()
                .subscribe(profile -> {
                    if (profile != null) {
                        model.profileProperty().set(profile);
                    }
                });
        box.disableProperty().bind(model.runningProperty());
        return box;
    }
}
