package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextEdit;
import io.howdah.testing.Fx;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Appearance;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A window with a text and nothing else.
public final class TextStage {

    private final Stage stage = Fx.stage();
    private final FxRobot robot = new FxRobot();
    private SqlArea text;

    public TextStage() {
        text = Fx.call(() -> area(PreparedText.of(""), 0));
    }

    private SqlArea area(PreparedText content, int caret) {
        var area = new SqlArea(new PlatformFxThread(), content);
        var scene = new Scene(area.pane(), 800, 600);
        new Appearance().style(scene);
        List<Command> commands = area.commands(new SimpleBooleanProperty(true));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> run(commands, event));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        area.area().moveTo(caret);
        area.area().requestFocus();
        area.area().layout();
        return area;
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
        String content = marked.replace("|", "");
        int caret = marked.indexOf('|');
        Fx.run(() -> {
            var area = text.area();
            text.apply(new TextEdit(0, area.getLength(), content, caret, caret));
            area.getUndoManager().forgetHistory();
            area.layout();
        });
    }

    /// Shows a text in a new area.
    public void load(PreparedText content, int caret) {
        Fx.run(() -> show(content, caret));
    }

    /// The same on the FX thread.
    void show(PreparedText content, int caret) {
        text = area(content, caret);
    }

    /// The text with the caret.
    public String marked() {
        return Fx.call(() ->
                new StringBuilder(text.area().getText())
                        .insert(text.area().getCaretPosition(), '|')
                        .toString());
    }
}
