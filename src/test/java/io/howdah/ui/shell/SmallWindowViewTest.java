package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Profile;
import io.howdah.testing.Fx;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallWindowViewTest {

    private static final double WIDTH = 500;

    private final Stage stage = Fx.stage();
    private final Tasks tasks = new Tasks(new PlatformFxThread());
    private final Sheet sheet = Fx.call(Sheet::new);
    private final MainViewModel model =
            new MainViewModel(
                    tasks, new Notices(new PlatformFxThread()), new NoPrompts(), new Preferences());

    @BeforeEach
    void open() {
        Fx.run(() -> model.open(sheet));
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    private void show(Parent part) {
        var scene = new Scene(part, WIDTH, 200);
        new Appearance().style(scene);
        stage.setScene(scene);
        stage.show();
        part.applyCss();
        part.layout();
    }

    @Test
    void theConnectionIsReadInFullOnceATaskIsDone() {
        Fx.run(() -> {
            RunningTask task = tasks.start("A statement with a long name. ".repeat(10), () -> {});
            var bar = new StatusBarView(model);
            show(bar);
            assertThat(cut(bar)).as("while it runs").isEmpty();
            task.done();
            bar.layout();
            assertThat(cut(bar)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.5, 3})
    void nothingAboveTheStatusBarMovesWhenATaskBegins(double scale) {
        Fx.run(() -> {
            var bar = new StatusBarView(model);
            var appearance = new Appearance();
            appearance.scaleProperty().set(scale);
            var scene = new Scene(new BorderPane(null, null, null, bar, null), WIDTH, 200);
            appearance.style(scene);
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            double idle = bar.getHeight();

            tasks.start("A statement", () -> {});
            scene.getRoot().applyCss();
            scene.getRoot().layout();

            assertThat(bar.getHeight()).isEqualTo(idle);
        });
    }

    private static List<String> cut(HBox bar) {
        return bar.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getWidth() < Math.floor(label.prefWidth(-1)))
                .map(Label::getText)
                .toList();
    }

    @Test
    void aDocumentIsNoWiderThanItsTab() {
        Fx.run(() -> {
            show(new DocumentTabs(model));
            assertThat(sheet.view.getWidth()).isLessThanOrEqualTo(WIDTH);
        });
    }

    private static final class Sheet implements Document {

        private final HBox view = new HBox();

        Sheet() {
            var wide = new Region();
            wide.setMinWidth(2 * WIDTH);
            view.getChildren().add(wide);
        }

        @Override
        public String kind() {
            return "sheet";
        }

        @Override
        public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper("sheet");
        }

        @Override
        public Icon icon() {
            return Icon.SQL;
        }

        @Override
        public Node view() {
            return view;
        }

        @Override
        public ObservableValue<@Nullable ConnectionStatus> connection() {
            return new ReadOnlyObjectWrapper<>(
                    new ConnectionStatus(
                            Profile.EMBEDDED,
                            "bazaar",
                            "postgres",
                            ConnectionStatus.Transaction.AUTO_COMMIT));
        }

        @Override
        public void attach() {}

        @Override
        public void detach() {}
    }
}
