package io.howdah.ui.editor.rename;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.Fx;
import io.howdah.ui.editor.text.TextStage;
import io.howdah.ui.shell.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class AliasRenameViewTest {

    private final List<Notice> notices = new ArrayList<>();
    private final TextStage stage = new TextStage();
    private final AliasRename rename =
            Fx.call(() -> new AliasRename(stage.text(), ShopNames::index, notices::add));

    private void begin(String marked) {
        stage.load(marked);
        Fx.run(rename::rename);
    }

    private void type(String name) {
        Fx.run(() -> rename.field().name().setText(name));
    }

    private void push(KeyCode key) {
        stage.robot().push(key);
        Fx.run(() -> {});
    }

    private boolean isAsking() {
        return Fx.call(rename.field()::isShowing);
    }

    @Test
    void renamesAllPlacesInOneStepOfUndo() {
        begin("SELECT 1;\nSELECT o.id, o|.total FROM orders o;");
        String initial = Fx.call(() -> rename.field().name().getText());
        assertThat(initial).isEqualTo("o");
        type("ord");
        push(KeyCode.ENTER);
        assertThat(isAsking()).isFalse();
        assertThat(stage.marked())
                .isEqualTo("SELECT 1;\nSELECT ord.id, ord|.total FROM orders ord;");

        Fx.run(() -> stage.text().area().undo());
        assertThat(stage.marked().replace("|", ""))
                .isEqualTo("SELECT 1;\nSELECT o.id, o.total FROM orders o;");
    }

    @Test
    void saysWhyANameCannotBeWhileItIsTyped() {
        begin("SELECT o|.id FROM orders o JOIN customer c ON true");
        type("c");
        assertThat(Fx.call(rename.field()::obstacle))
                .isEqualTo("\"c\" already means something else where \"o\" is used.");
        push(KeyCode.ENTER);
        assertThat(isAsking()).isTrue();
        type("ord");
        assertThat(Fx.call(rename.field()::obstacle)).isEmpty();
        push(KeyCode.ENTER);
        assertThat(stage.marked()).startsWith("SELECT ord|.id FROM orders ord JOIN");
    }

    @Test
    void escapeLeavesTheTextAlone() {
        begin("SELECT o|.id FROM orders o");
        type("ord");
        push(KeyCode.ESCAPE);
        assertThat(isAsking()).isFalse();
        assertThat(stage.marked()).isEqualTo("SELECT o|.id FROM orders o");
    }

    @Test
    void saysWhereToPutTheCaret() {
        begin("SELECT o.id FROM ord|ers o");
        assertThat(isAsking()).isFalse();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("caret"));
    }
}
