package io.howdah.ui.editor.text;

import io.howdah.testing.Fx;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.theme.Appearance;
import javafx.scene.Scene;
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
                    stage.setScene(scene);
                    stage.show();
                    area.area().requestFocus();
                    return area;
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
