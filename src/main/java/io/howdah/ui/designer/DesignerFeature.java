package io.howdah.ui.designer;

import io.howdah.connect.Profile;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;

/// Entity-relationship diagrams.
public final class DesignerFeature implements Feature, Place {

    private final Workbench workbench;
    private final Connections connections;
    private final Background background;
    private final FxThread fx;
    private final Appearance appearance;
    private final String sampleDatabase;
    private final DesignerNavigator navigator;

    /// @param sampleDatabase drawn when no connection is in front
    public DesignerFeature(
            Workbench workbench,
            Connections connections,
            Background background,
            FxThread fx,
            Appearance appearance,
            String sampleDatabase) {
        this.workbench = workbench;
        this.connections = connections;
        this.background = background;
        this.fx = fx;
        this.appearance = appearance;
        this.sampleDatabase = sampleDatabase;
        this.navigator = new DesignerNavigator(this::drawFront);
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(this);
    }

    @Override
    public String title() {
        return "Designer";
    }

    @Override
    public Icon icon() {
        return Icon.DESIGNER;
    }

    @Override
    public Node navigator() {
        return navigator;
    }

    @Override
    public void shown() {
        workbench
                .find(DiagramDocument.class::isInstance)
                .ifPresent(document -> navigator.show((DiagramDocument) document));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Draw the database", Icon.DESIGNER, this::drawFront)
                        .key("Shortcut+Shift+D"));
    }

    /// Draws the database of the document in front, else the sample.
    private void drawFront() {
        Optional<ConnectionStatus> front =
                workbench.frontConnection().filter(status -> !status.database().isEmpty());
        open(
                new DiagramSource(
                        front.map(ConnectionStatus::profile).orElse(Profile.EMBEDDED),
                        front.map(ConnectionStatus::database).orElse(sampleDatabase),
                        Set.of(),
                        Optional.empty()));
    }

    @Override
    public boolean serve(Request request) {
        if (!(request instanceof Request.OpenDiagram wanted)) {
            return false;
        }
        DiagramSource source = DiagramSource.of(wanted);
        Optional<DiagramDocument> open = fitting(source);
        if (open.isPresent()) {
            workbench.open(open.get());
            wanted.focus().ifPresent(open.get()::show);
        } else {
            open(source);
        }
        return true;
    }

    /// An open diagram that shows the same schemas, or has the wanted table on it.
    private Optional<DiagramDocument> fitting(DiagramSource source) {
        return workbench
                .find(document ->
                        DiagramDocument.isOf(document, source.profile(), source.database())
                                && shows((DiagramDocument) document, source))
                .map(DiagramDocument.class::cast);
    }

    private static boolean shows(DiagramDocument document, DiagramSource source) {
        boolean same = document.source().schemas().equals(source.schemas());
        boolean hasFocus =
                source.focus()
                        .map(name ->
                                document.model().layoutProperty().get().nodes().stream()
                                        .anyMatch(node -> node.name().toString().equals(name)))
                        .orElse(false);
        return same || hasFocus;
    }

    private void open(DiagramSource source) {
        DiagramDocument document = document(source);
        workbench.open(document);
        navigator.show(document);
        document.focus();
    }

    private DiagramDocument document(DiagramSource source) {
        var model =
                new DiagramViewModel(
                        connections,
                        background,
                        connections.pool(source.profile(), Optional.of(source.database())),
                        source.schemas(),
                        new FontMeasure());
        var canvas = new DiagramCanvas(model, appearance, fx);
        return new DiagramDocument(workbench, background, appearance, source, model, canvas);
    }

    @Override
    public Optional<Document> restore(String kind, String payload) {
        return kind.equals(DiagramDocument.KIND)
                ? DiagramSource.fromJson(payload, connections::find).map(this::document)
                : Optional.empty();
    }
}
