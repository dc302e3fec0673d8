package io.howdah.ui.plan;

import io.howdah.store.Plans;
import io.howdah.store.Store;
import io.howdah.testing.Fx;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.plan.history.PlanKeeper;
import io.howdah.ui.shell.Dialogs;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.MainWindow;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.PaletteViewModel;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Shortcuts;
import io.howdah.ui.shell.Tasks;
import io.howdah.ui.shell.WindowFeature;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The main window with plans alone, without any connection.
final class PlanWindow implements AutoCloseable {

    private final Stage stage;
    private final Scene scene;
    private final MainViewModel model;
    private final Appearance appearance;
    private final VirtualBackground background;
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final Store store = Store.inMemory(InstantSource.system());

    /// @param prompts answers questions; null for dialogs
    private PlanWindow(Stage stage, double width, double height, @Nullable Prompts prompts) {
        this.stage = stage;
        var fx = new PlatformFxThread();
        background = new VirtualBackground(fx, failures::add);
        Fonts.load();
        appearance = new Appearance();
        appearance.choiceProperty().set(Appearance.Choice.LIGHT);
        var dialogs = new Dialogs(stage, appearance);
        model =
                new MainViewModel(
                        new Tasks(fx),
                        new Notices(fx),
                        prompts == null ? dialogs : prompts,
                        new Preferences());
        var palette = new PaletteViewModel();
        model.install(
                List.of(
                        new PlanFeature(model, background, appearance, keeper()),
                        new WindowFeature(model, palette, appearance, pages::add)));
        var window = new MainWindow(model, palette, appearance, dialogs, new Label());
        scene = new Scene(window.root(), width, height);
        appearance.style(scene);
        Shortcuts.install(scene, model);
        stage.setScene(scene);
        // Another test may have left the stage in a size of its own.
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    static PlanWindow open(double width, double height) {
        Stage stage = Fx.stage();
        return Fx.call(() -> new PlanWindow(stage, width, height, null));
    }

    /// The same with somebody who answers its questions.
    static PlanWindow open(double width, double height, Prompts prompts) {
        Stage stage = Fx.stage();
        return Fx.call(() -> new PlanWindow(stage, width, height, prompts));
    }

    /// The same on a stage of its own, whose events no test tool records.
    static PlanWindow openUnwatched(double width, double height) {
        Fx.stage();
        return Fx.call(() -> new PlanWindow(new Stage(), width, height, null));
    }

    /// Where plans stay for their histories, as long as the window.
    PlanKeeper keeper() {
        return new PlanKeeper(plans(), InstantSource.system());
    }

    Plans plans() {
        return store.plans();
    }

    MainViewModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    Scene scene() {
        return scene;
    }

    /// Shows a plan that came without its query.
    PlanWindow show(String output) {
        return show(output, Optional.empty(), Optional.empty());
    }

    PlanWindow show(String output, Optional<String> query, Optional<String> note) {
        Fx.run(() ->
                model.request(
                        new Request.OpenPlan("Reviews", output, query, note, Optional.empty())));
        return untilShown();
    }

    /// Gives the window another size.
    void resize(double width, double height) {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Runs the command of this title.
    void command(String title) {
        Fx.run(() ->
                model.commands().stream()
                        .filter(command -> command.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .run());
        // The robot asks for bounds outside the FX thread: let layout come to rest.
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The plan in front.
    PlanViewModel plan() {
        return front(PlanDocument.class).orElseThrow().model();
    }

    <T> Optional<T> front(Class<T> kind) {
        return Optional.ofNullable(Fx.call(() -> model.selectedProperty().get()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /// Waits until the plan in front is read and drawn.
    PlanWindow untilShown() {
        Fx.waitUntil(
                "a plan is on show",
                () ->
                        model.selectedProperty().get() instanceof PlanDocument document
                                && document.model().stageProperty().get()
                                        == PlanViewModel.Stage.SHOWN);
        return this;
    }

    <T extends Node> T node(String selector, Class<T> type) {
        return Fx.call(() -> type.cast(scene.lookup(selector)));
    }

    /// The addresses that the browser was asked to show.
    List<String> pages() {
        return Fx.call(() -> List.copyOf(pages));
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        Fx.run(() -> {
            List.copyOf(model.documents()).forEach(model::close);
            stage.hide();
            background.close();
        });
        store.close();
    }
}
