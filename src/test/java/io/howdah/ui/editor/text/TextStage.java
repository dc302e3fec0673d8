package io.howdah.ui.editor.text;

import io.howdah.testing.Fx;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Appearance;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;

/// A window with a text and nothing else.
public final class TextStage {

    private final SqlArea text;
    private final FxRobot robot = new FxRobot();

    public TextStage() {
        var stage = Fx.stage();
        text =
                Fx.call(() -> {
                    var area = new SqlArea(new PlatformFxThread());
                    var scene = new Scene(area.pane(), 800, 600);
                    new Appearance().style(scene);
                    var active = new SimpleBooleanProperty(true);
                    List<Command> commands = area.commands(active);
                    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> run(commands, event));
                    stage.setScene(scene);
                    stage.show();
                    area.area().requestFocus();
                    return area;
                });
    }

    /// As the window does it.
    private static void run(List<Command> commands, KeyEvent event) {
        commands.stream()
                .filter(command -> command.shortcut().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(command -> {
                    command.run();
                    event.consume();
                });
    }

    public SqlArea text() {
        return text;
    }

    public FxRobot robot() {
        return robot;
    }

    /// Shows a text with the caret at `|`.
    public void load(String marked) {
        Fx.run(() -> {
            text.load(marked.replace("|", ""), marked.indexOf('|'));
            text.area().layout();
        });
    }

    /// The text with the caret.
    public String marked() {
        return Fx.call(() ->
                new StringBuilder(text.area().getText())
                        .insert(text.area().getCaretPosition(), '|')
                        .toString());
    }
}
