package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoViewTest {

    private TextStage stage;

    @BeforeEach
    void open() {
        stage = new TextStage();
    }

    @Test
    void undoAndRedoGoOnAfterARestart() {
        stage.load("select 1|");
        replace(7, 8, "two");
        replace(0, 6, "table");
        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Fx.call(() -> stage.text().area().getText())).isEqualTo("select two");

        String text = Fx.call(() -> stage.text().area().getText());
        String undo = Fx.call(stage.text()::undo).get();
        stage = new TextStage();
        stage.load(PreparedText.of(text, undo), 0);

        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Fx.call(() -> stage.text().area().getText())).isEqualTo("select 1");
        stage.robot().push(KeyCode.CONTROL, KeyCode.Y);
        stage.robot().push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(Fx.call(() -> stage.text().area().getText())).isEqualTo("table two");
    }

    @Test
    void knowsTheSavedTextAgainAfterUndoAndRedo() {
        stage.load("select 1|");
        replace(7, 8, "two");
        Fx.run(stage.text()::markSaved);
        replace(0, 6, "table");
        assertThat(saved()).isFalse();
        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(saved()).isTrue();
        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(saved()).isFalse();
        stage.robot().push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(saved()).isTrue();

        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        replace(7, 8, "six");
        assertThat(saved()).as("another step at the same place").isFalse();
    }

    private boolean saved() {
        return Fx.call(stage.text()::isSaved);
    }

    @Test
    void whatDoesNotFitTheTextIsNoHistory() {
        stage.load("|select 1");
        replace(0, 6, "table");
        String undo = Fx.call(stage.text()::undo).get();
        stage.load(PreparedText.of("another text", undo), 0);

        stage.robot().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Fx.call(() -> stage.text().area().getText())).isEqualTo("another text");
    }

    private void replace(int start, int end, String text) {
        Fx.run(() -> {
            stage.text().area().getUndoManager().preventMerge();
            stage.text().area().replaceText(start, end, text);
        });
    }
}
