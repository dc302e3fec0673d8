package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.HistoryEntry;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class HistoryViewTest {

    private final Store store = Store.inMemory(InstantSource.system());
    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    private final class Opening implements HistoryView.Actions {

        @Override
        public void newEditor() {}

        @Override
        public void open(HistoryEntry entry, boolean run) {
            opened.add(entry.text());
        }

        @Override
        public void plan(HistoryEntry entry, String output) {}

        @Override
        public String connection(HistoryEntry entry) {
            return "local";
        }

        @Override
        public boolean mayClear() {
            return false;
        }
    }

    @Test
    void whatIsTypedAfterItIsShownIsLookedForAndOpenedWithEnter() {
        add("SELECT 1");
        add("SELECT 2");
        var background = new DirectBackground();
        var model = new HistoryViewModel(store.history(), store.plans(), background);
        model.refresh();
        Stage stage = Fx.stage();
        var elsewhere = new Button();
        HistoryView view =
                Fx.call(() -> {
                    var shown = new HistoryView(model, new Opening());
                    stage.setScene(new Scene(new VBox(elsewhere, shown), 300, 400));
                    stage.show();
                    elsewhere.requestFocus();
                    return shown;
                });

        Fx.run(view::search);
        new FxRobot().push(KeyCode.DIGIT1);
        Fx.run(background::elapse);
        new FxRobot().push(KeyCode.ENTER);

        Fx.waitUntil("it is opened", () -> !opened.isEmpty());
        assertThat(opened).containsExactly("SELECT 1");
    }

    @Test
    void whatIsRunMeanwhileMovesNeitherTheSelectionNorWhatIsInSight() {
        for (int i = 0; i < 100; i++) {
            add("SELECT " + i);
        }
        var background = new DirectBackground();
        var model = new HistoryViewModel(store.history(), store.plans(), background);
        model.refresh();
        store.history().onAdded(model::follow);
        Stage stage = Fx.stage();
        var view =
                Fx.call(() -> {
                    var shown = new HistoryView(model, new Opening());
                    stage.setScene(new Scene(shown, 300, 400));
                    stage.show();
                    return shown;
                });
        var list = (ListView<?>) Fx.call(() -> view.lookup("#history-list"));
        Fx.run(() -> {
            list.getSelectionModel().select(42);
            list.scrollTo(40);
            view.layout();
            ((VirtualFlow<?>) list.lookup(".virtual-flow")).scrollPixels(7);
        });
        Object selected = Fx.call(() -> list.getSelectionModel().getSelectedItem());
        Object top = Fx.call(() -> top(list));

        Fx.run(() -> {
            add("SELECT 'new'");
            add("SELECT 'newer'");
            background.elapse();
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.entries().getFirst().text()).isEqualTo("SELECT 'newer'");
        assertThat(Fx.call(() -> list.getSelectionModel().getSelectedItem())).isEqualTo(selected);
        assertThat(Fx.call(() -> top(list))).isEqualTo(top);
    }

    private static Object top(ListView<?> list) {
        var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        IndexedCell<?> cell = flow.getFirstVisibleCell();
        return cell.getItem() + " at " + Math.round(cell.getLayoutY());
    }

    private void add(String text) {
        store.history()
                .add(
                        new HistoryEntry(
                                0,
                                text,
                                "id",
                                "shop",
                                Instant.EPOCH,
                                Duration.ofMillis(3),
                                1,
                                HistoryEntry.Outcome.DONE,
                                null));
    }
}
