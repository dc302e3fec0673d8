package io.howdah.ui.editor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.usage.Usage;
import io.howdah.testing.Fx;
import io.howdah.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class UsagePanelViewTest {

    private static final List<Usage> USES =
            List.of(
                    new Usage("view", "public.totals", 2, "FROM orders o"),
                    new Usage("function", "public.tax(integer)", 4, "FROM orders"),
                    new Usage("procedure", "public.clear()", 3, "DELETE FROM orders;"));

    private final FxRobot robot = new FxRobot();
    private final List<String> opened = new ArrayList<>();
    private final List<String> backs = new ArrayList<>();
    private final UsageViewModel model = new UsageViewModel(opened::add);
    private final UsagePanel panel = show();

    private UsagePanel show() {
        Stage stage = Fx.stage();
        return Fx.call(() -> {
            var shown = new UsagePanel(model, () -> backs.add("text"));
            var scene = new Scene(shown, 800, 300);
            new Appearance().style(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            model.show("public.orders", USES);
            return shown;
        });
    }

    private void push(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
        }
        Fx.run(() -> {});
    }

    private boolean isVisible() {
        return Fx.call(panel::isVisible);
    }

    @Test
    void opensOneAfterTheOtherByKeyboardAndStays() {
        push(KeyCode.ENTER, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER, KeyCode.UP, KeyCode.ENTER);
        assertThat(opened)
                .containsExactly("public.totals", "public.clear()", "public.tax(integer)");
        assertThat(isVisible()).isTrue();
    }

    @Test
    void filtersWhatIsTypedAndOpensTheFirst() {
        robot.write("dele");
        push(KeyCode.ENTER);
        ListView<?> list = Fx.call(() -> (ListView<?>) panel.lookup("#usage-list"));
        assertThat(Fx.call(() -> list.getItems().size())).isEqualTo(1);
        assertThat(opened).containsExactly("public.clear()");
    }

    @Test
    void escapeClosesItAndLeadsBackToTheText() {
        push(KeyCode.ESCAPE);
        assertThat(isVisible()).isFalse();
        assertThat(backs).containsExactly("text");
        assertThat(opened).isEmpty();
    }
}
