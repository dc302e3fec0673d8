package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.theme.Icon;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class EscapeToDocumentViewTest {

    private static final class Sheet implements Document {

        private final TextArea text = new TextArea();

        @Override
        public String kind() {
            return "sheet";
        }

        @Override
        public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper("Sheet");
        }

        @Override
        public Icon icon() {
            return Icon.SQL;
        }

        @Override
        public Node view() {
            return text;
        }

        @Override
        public void attach() {}

        @Override
        public void detach() {}
    }

    @Test
    void theKeyboardGoesBackToTheDocument() {
        var fx = new PlatformFxThread();
        var model =
                new MainViewModel(
                        new Tasks(fx), new Notices(fx), new NoPrompts(), new Preferences());
        Stage stage = Fx.stage();
        Sheet sheet =
                Fx.call(() -> {
                    var document = new Sheet();
                    var filter = new TextField();
                    var side = new VBox(filter);
                    EscapeToDocument.from(side, model);
                    model.open(document);
                    stage.setScene(new Scene(new VBox(side, document.view()), 300, 300));
                    stage.show();
                    filter.requestFocus();
                    return document;
                });

        new FxRobot().push(KeyCode.A).push(KeyCode.ESCAPE);

        Fx.waitUntil("the document has the keyboard", sheet.text::isFocused);
        String written = Fx.call(sheet.text::getText);
        assertThat(written).isEmpty();
    }
}
