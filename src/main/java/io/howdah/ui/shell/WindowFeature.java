package io.howdah.ui.shell;

import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The commands that concern the window itself.
public final class WindowFeature implements Feature {

    private static final double STEP = 0.1;
    private static final double PRESENTATION_SCALE = 1.6;

    private final MainViewModel model;
    private final PaletteViewModel palette;
    private final Appearance appearance;
    private final Consumer<String> browser;
    private double scaleBefore = 1;

    /// @param browser shows an address
    public WindowFeature(
            MainViewModel model,
            PaletteViewModel palette,
            Appearance appearance,
            Consumer<String> browser) {
        this.browser = browser;
        this.model = model;
        this.palette = palette;
        this.appearance = appearance;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Show all commands", Icon.PALETTE, this::showCommands)
                        .key("Shortcut+Shift+P"),
                Command.of("Go to anything", Icon.SEARCH, this::goToAnything).key("Shortcut+P"),
                Command.of("Close tab", Icon.CLOSE, this::closeTab).key("Shortcut+W"),
                Command.of("Next tab", Icon.NEXT, () -> step(1)).key("Ctrl+Tab"),
                Command.of("Previous tab", Icon.PREVIOUS, () -> step(-1)).key("Ctrl+Shift+Tab"),
                Command.of("Show or hide the navigator", Icon.NAVIGATOR, this::toggleNavigator)
                        .key("Shortcut+B"),
                Command.of("Show or hide the inspector", Icon.INSPECTOR, this::toggleInspector)
                        .key("Shortcut+I"),
                Command.of("Larger text", Icon.ZOOM_IN, () -> zoom(STEP)).key("Shortcut+Plus"),
                Command.of("Larger text (=)", Icon.ZOOM_IN, () -> zoom(STEP))
                        .key("Shortcut+Equals"),
                Command.of("Larger text (+)", Icon.ZOOM_IN, () -> zoom(STEP))
                        .key("Shortcut+Shift+Equals"),
                Command.of("Smaller text", Icon.ZOOM_OUT, () -> zoom(-STEP)).key("Shortcut+Minus"),
                Command.of("Normal text size", Icon.ZOOM_FIT, () -> appearance.scale(1))
                        .key("Shortcut+0"),
                Command.of("Presentation mode", Icon.ZOOM_FIT, this::present).key("F11"),
                Command.of("Switch between light and dark", Icon.DARK, appearance::switchScheme),
                Command.of("Follow the desktop's light or dark", Icon.LIGHT, this::followDesktop));
    }

    @Override
    public boolean serve(Request request) {
        if (request instanceof Request.OpenPage(String address)) {
            browser.accept(address);
            return true;
        }
        return false;
    }

    private void showCommands() {
        palette.openCommands(model.commands());
    }

    private void goToAnything() {
        palette.openObjects(model::quickOpen);
    }

    private void closeTab() {
        Document front = model.selectedProperty().get();
        if (front != null) {
            model.closeByUser(front);
        }
    }

    private void step(int by) {
        int size = model.documents().size();
        if (size > 0) {
            int at = model.documents().indexOf(model.selectedProperty().get());
            model.selectedProperty().set(model.documents().get(Math.floorMod(at + by, size)));
        }
    }

    private void toggleNavigator() {
        model.navigatorVisibleProperty().set(!model.navigatorVisibleProperty().get());
    }

    private void toggleInspector() {
        model.inspectorVisibleProperty().set(!model.inspectorVisibleProperty().get());
    }

    private void zoom(double by) {
        appearance.scale(appearance.scaleProperty().get() + by);
    }

    private void present() {
        boolean start = !model.presentingProperty().get();
        if (start) {
            scaleBefore = appearance.scaleProperty().get();
        }
        model.presentingProperty().set(start);
        appearance.scale(start ? scaleBefore * PRESENTATION_SCALE : scaleBefore);
    }

    private void followDesktop() {
        appearance.choiceProperty().set(Appearance.Choice.SYSTEM);
    }
}
