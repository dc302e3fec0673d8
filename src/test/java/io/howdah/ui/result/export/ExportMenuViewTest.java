package io.howdah.ui.result.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.testing.Rows;
import io.howdah.ui.control.OwnKeys;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ExportMenuViewTest {

    private final List<ExportOffer> offers = new ArrayList<>();

    @Test
    void itsKeyIsItsOwnThoughTheWindowHasACommandForIt() {
        Stage stage = Fx.stage();
        var keys = new ArrayList<KeyCode>();
        Fx.run(() -> {
            ResultGrid grid = grid();
            var scene = new Scene(grid, 400, 300);
            scene.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.isShiftDown() && OwnKeys.take(scene.getFocusOwner(), event)) {
                            keys.add(event.getCode());
                        }
                    });
            stage.setScene(scene);
            stage.show();
            grid.requestFocus();
        });
        new FxRobot().push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        Fx.run(stage::hide);

        assertThat(keys).containsExactly(KeyCode.E);
        assertThat(offers).hasSize(1);
    }

    private ResultGrid grid() {
        var rows = Rows.of(List.<@Nullable String[]>of(new @Nullable String[] {"1"}));
        var result = new ResultViewModel(List.of(Rows.column("id", Rows.INTEGER)), rows);
        var grid =
                new ResultGrid(new GridViewModel(result, new DirectBackground()), new Appearance());
        new ExportMenu(grid, offers::add).install();
        return grid;
    }
}
