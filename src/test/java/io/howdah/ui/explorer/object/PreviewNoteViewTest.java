package io.howdah.ui.explorer.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PreviewNoteViewTest {

    @Test
    void tellsWhatIsShownAndLeadsToWhereItCanBeChanged() {
        List<String> opened = new ArrayList<>();
        Stage stage = Fx.stage();
        Fx.run(() -> {
            var part = new PreviewNote(false, () -> opened.add("editor"));
            stage.setScene(new Scene(part));
            stage.show();
            assertThat(((Label) part.getChildren().getFirst()).getText())
                    .startsWith("The first 200 rows");
            var whole = new PreviewNote(true, () -> {});
            assertThat(((Label) whole.getChildren().getFirst()).getText()).startsWith("All rows");
        });
        new FxRobot().clickOn("#object-rows-editor");
        Fx.run(stage::hide);
        assertThat(opened).containsExactly("editor");
    }
}
