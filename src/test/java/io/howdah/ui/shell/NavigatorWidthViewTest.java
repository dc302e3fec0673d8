package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NavigatorWidthViewTest {

    private final Stage stage = Fx.stage();

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    /// What it holds may want to be wider.
    @ParameterizedTest
    @ValueSource(doubles = {1024, 1440, 1920})
    void opensAsANarrowPaneInAWindowOfAnySize(double width) {
        var fx = new PlatformFxThread();
        double navigator =
                Fx.call(() -> {
                    var appearance = new Appearance();
                    var model =
                            new MainViewModel(
                                    new Tasks(fx),
                                    new Notices(fx),
                                    new NoPrompts(),
                                    new Preferences());
                    model.install(List.of(new Wide()));
                    var window =
                            new MainWindow(
                                    model,
                                    new PaletteViewModel(),
                                    appearance,
                                    new Dialogs(stage, appearance),
                                    new Label());
                    var scene = new Scene(window.root(), width, 700);
                    appearance.style(scene);
                    stage.setScene(scene);
                    stage.sizeToScene();
                    stage.show();
                    window.root().applyCss();
                    window.root().layout();
                    var pane = (Region) window.root().lookup("." + Styles.NAVIGATOR);
                    return pane.getWidth();
                });

        assertThat(navigator).isBetween(240.0, 280.0);
    }

    private static final class Wide implements Feature, Place {

        private final Region view = new Region();

        Wide() {
            view.setPrefWidth(500);
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(this);
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }

        @Override
        public String title() {
            return "Wide";
        }

        @Override
        public Icon icon() {
            return Icon.SQL;
        }

        @Override
        public Node navigator() {
            return view;
        }
    }
}
