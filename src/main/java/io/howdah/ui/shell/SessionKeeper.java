package io.howdah.ui.shell;

import io.howdah.store.Workspace;
import io.howdah.store.Workspaces;
import io.howdah.ui.fx.Background;
import io.howdah.ui.theme.Appearance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Saves what the window looks like shortly after it changed, and brings it back at the next start.
public final class SessionKeeper {

    private static final Duration CALM = Duration.ofMillis(500);
    private static final String NAVIGATOR = "navigator";
    private static final String INSPECTOR = "inspector";

    private final MainViewModel model;
    private final MainWindow window;
    private final Stage stage;
    private final Appearance appearance;
    private final Workspaces workspaces;
    private final Background background;
    private Background.@Nullable Handle pending;
    private Subscription changes = Subscription.EMPTY;
    private boolean keeping;

    public SessionKeeper(
            MainViewModel model,
            MainWindow window,
            Stage stage,
            Appearance appearance,
            Workspaces workspaces,
            Background background) {
        this.model = model;
        this.window = window;
        this.stage = stage;
        this.appearance = appearance;
        this.workspaces = workspaces;
        this.background = background;
    }

    /// Starts saving whatever changes from now on, and asks before what cannot be saved is lost.
    public void keep() {
        keeping = true;
        stage.setOnCloseRequest(event -> {
            if (!model.mayEnd()) {
                event.consume();
            }
        });
        model.onSessionChange(this::changed);
        changes =
                Subscription.combine(
                        model.selectedProperty().subscribe(this::changed),
                        model.navigatorVisibleProperty().subscribe(this::changed),
                        model.inspectorVisibleProperty().subscribe(this::changed),
                        appearance.choiceProperty().subscribe(this::changed),
                        appearance.scaleProperty().subscribe(this::changed),
                        stage.xProperty().subscribe(this::changed),
                        stage.yProperty().subscribe(this::changed),
                        stage.widthProperty().subscribe(this::changed),
                        stage.heightProperty().subscribe(this::changed),
                        stage.maximizedProperty().subscribe(this::changed));
    }

    /// Saves no more by itself: the window closes.
    public void stop() {
        keeping = false;
        changes.unsubscribe();
        if (pending != null) {
            pending.cancel();
        }
    }

    /// Shows what an earlier session looked like; tabs whose feature is gone are left out.
    public void restore(Workspace workspace) {
        Workspace.Window bounds = workspace.window();
        if (bounds != null) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximised());
        }
        if (workspace.theme() != null) {
            appearance.choiceProperty().set(Appearance.Choice.valueOf(workspace.theme()));
        }
        appearance.scale(workspace.textScale());
        model.places().stream()
                .filter(place -> place.title().equals(workspace.place()))
                .findFirst()
                .ifPresent(model::show);
        model.navigatorVisibleProperty().set(!workspace.hidden().contains(NAVIGATOR));
        model.inspectorVisibleProperty().set(!workspace.hidden().contains(INSPECTOR));
        Map<String, Double> splitters = workspace.splitters();
        if (splitters.containsKey(NAVIGATOR) && splitters.containsKey(INSPECTOR)) {
            window.dividers(splitters.get(NAVIGATOR), splitters.get(INSPECTOR));
        }
        workspace.tabs().forEach(tab -> model.restore(tab.kind(), tab.payload()));
        int selected = workspace.selected();
        if (selected >= 0 && selected < model.documents().size()) {
            model.selectedProperty().set(model.documents().get(selected));
        }
    }

    private void changed() {
        if (!keeping) {
            return;
        }
        if (pending != null) {
            pending.cancel();
        }
        pending = background.after(CALM, this::saveSoon);
    }

    private void saveSoon() {
        Workspace workspace = snapshot();
        background.submit(
                () -> {
                    workspaces.save(workspace);
                    return workspace;
                },
                saved -> {});
    }

    /// What the window looks like now; on the FX thread.
    public Workspace snapshot() {
        List<Workspace.Tab> tabs = new ArrayList<>();
        int selected = -1;
        for (Document document : window.documentsInOrder()) {
            String payload = document.payload();
            if (!payload.isEmpty()) {
                if (document == model.selectedProperty().get()) {
                    selected = tabs.size();
                }
                tabs.add(new Workspace.Tab(document.kind(), document.title().getValue(), payload));
            }
        }
        Set<String> hidden = new HashSet<>();
        if (!model.navigatorVisibleProperty().get()) {
            hidden.add(NAVIGATOR);
        }
        if (!model.inspectorVisibleProperty().get()) {
            hidden.add(INSPECTOR);
        }
        double[] dividers = window.dividers();
        Place place = model.placeProperty().get();
        return new Workspace(
                new Workspace.Window(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized()),
                tabs,
                selected,
                Map.of(NAVIGATOR, dividers[0], INSPECTOR, dividers[1]),
                place == null ? null : place.title(),
                hidden,
                appearance.choiceProperty().get().name(),
                appearance.scaleProperty().get());
    }
}
