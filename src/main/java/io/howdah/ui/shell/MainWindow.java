package io.howdah.ui.shell;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The whole window: rail, navigator, documents, inspector, status bar, and what floats above them.
public final class MainWindow {

    /// Where they are until the window has a size, as shares of it.
    private static final double NAVIGATOR_END = 0.19;

    private static final double INSPECTOR_START = 0.8;

    /// Side panes stay side panes, whatever size the window had when they were last seen, and grow
    /// with the text; widths at normal size.
    private static final double MIN_NAVIGATOR = 210;

    private static final double MAX_NAVIGATOR = 420;

    /// How wide it is at first, in a window of any size.
    private static final double FIRST_NAVIGATOR = 260;

    private static final double MIN_INSPECTOR = 250;

    /// Shares of the window: what a pane at the side insists on, and what is left to the documents.
    private static final double MOST_OF_SIDE = 0.22;

    private static final double LEAST_OF_CENTRE = 0.45;

    /// Long enough to read two sentences.
    private static final Duration NEWS = Duration.seconds(7);

    private static final double MAX_INSPECTOR = 560;

    private final MainViewModel model;
    private final DocumentTabs tabs;
    private final StackPane centre = new StackPane();
    private final BorderPane navigator = new BorderPane();
    private final BorderPane inspector = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private double navigatorDivider = NAVIGATOR_END;
    private double inspectorDivider = INSPECTOR_START;
    private boolean placed;

    /// `welcome` is shown while no document is open.
    public MainWindow(
            MainViewModel model,
            PaletteViewModel palette,
            Appearance appearance,
            Dialogs dialogs,
            Node welcome) {
        this.model = model;
        this.tabs = new DocumentTabs(model);
        var rail = new RailView(model, appearance, () -> palette.openCommands(model.commands()));
        var status = new StatusBarView(model);
        navigator.getStyleClass().add(Styles.NAVIGATOR);
        inspector.getStyleClass().add("inspector");
        appearance.scaleProperty().subscribe(scale -> limitSides(scale.doubleValue()));
        root.widthProperty().subscribe(() -> limitSides(appearance.scaleProperty().get()));
        SplitPane.setResizableWithParent(navigator, false);
        SplitPane.setResizableWithParent(inspector, false);
        split.widthProperty().subscribe(width -> placeOnce(width.doubleValue(), appearance));
        EscapeToDocument.from(navigator, model);
        EscapeToDocument.from(inspector, model);
        centre.getChildren().addAll(welcome, tabs);
        frame.setLeft(rail);
        frame.setCenter(split);
        frame.setBottom(status);
        var notices = new NoticesView(model.notices(), dialogs, NEWS);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        root.getStyleClass().add("howdah");
        root.getChildren().addAll(frame, notices, new PaletteView(palette));
        new FileDrop(model).behind(root);

        Runnable showTabs =
                () -> {
                    tabs.setVisible(!model.documents().isEmpty());
                    welcome.setVisible(model.documents().isEmpty());
                };
        model.documents().subscribe(showTabs);
        showTabs.run();
        model.placeProperty().subscribe(this::showPlace);
        model.navigatorVisibleProperty().subscribe(this::arrange);
        model.inspectorVisibleProperty().subscribe(this::arrange);
        model.presentingProperty()
                .subscribe(presenting -> {
                    frame.setLeft(presenting ? null : rail);
                    frame.setBottom(presenting ? null : status);
                    arrange();
                });
        model.selectedProperty().flatMap(Document::inspector).subscribe(this::showInspector);
        arrange();
    }

    /// Large letters need wide panes, but in a small window the documents come first.
    private void limitSides(double scale) {
        double most = root.getWidth() * MOST_OF_SIDE;
        navigator.setMinWidth(Math.min(MIN_NAVIGATOR * scale, most));
        navigator.setMaxWidth(MAX_NAVIGATOR * scale);
        inspector.setMinWidth(Math.min(MIN_INSPECTOR * scale, most));
        inspector.setMaxWidth(MAX_INSPECTOR * scale);
        centre.setMinWidth(root.getWidth() * LEAST_OF_CENTRE);
    }

    /// Where nobody has moved its edge, the navigator begins with a width of its own.
    private void placeOnce(double width, Appearance appearance) {
        if (placed || width <= 0) {
            return;
        }
        placed = true;
        navigatorDivider = FIRST_NAVIGATOR * appearance.scaleProperty().get() / width;
        if (split.getItems().contains(navigator)) {
            split.setDividerPosition(0, navigatorDivider);
        }
    }

    public Parent root() {
        return root;
    }

    /// The documents in the order of their tabs.
    public List<Document> documentsInOrder() {
        return tabs.inOrder();
    }

    /// Where navigator and inspector end, as shares of the width.
    public double[] dividers() {
        rememberDividers();
        return new double[] {navigatorDivider, inspectorDivider};
    }

    public void dividers(double navigatorShare, double inspectorShare) {
        placed = true;
        navigatorDivider = navigatorShare;
        inspectorDivider = inspectorShare;
        split.getItems().clear();
        arrange();
    }

    private void showPlace(@Nullable Place place) {
        if (place != null) {
            navigator.setCenter(place.navigator());
        }
    }

    private void showInspector(@Nullable Node content) {
        inspector.setCenter(content);
        if (content != null) {
            var title = new Label("Inspector");
            title.getStyleClass().add(Styles.HEADING);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var close =
                    new IconButton(
                            Icon.CLOSE,
                            "Hide the inspector",
                            () -> model.inspectorVisibleProperty().set(false));
            var head = new HBox(title, space, close);
            head.getStyleClass().add("inspector-head");
            head.setAlignment(Pos.CENTER_LEFT);
            inspector.setTop(head);
        }
        arrange();
    }

    /// Puts the visible panes into the split, each with the share that it had.
    private void arrange() {
        List<Node> wanted = new ArrayList<>();
        boolean left = model.navigatorVisibleProperty().get() && !model.presentingProperty().get();
        boolean right = model.inspectorVisibleProperty().get() && inspector.getCenter() != null;
        if (left) {
            wanted.add(navigator);
        }
        wanted.add(centre);
        if (right) {
            wanted.add(inspector);
        }
        if (split.getItems().equals(wanted)) {
            return;
        }
        rememberDividers();
        // One by one: what leaves a window, be it for a moment, is styled again when it comes back.
        split.getItems().removeIf(pane -> !wanted.contains(pane));
        for (int i = 0; i < wanted.size(); i++) {
            if (!split.getItems().contains(wanted.get(i))) {
                split.getItems().add(i, wanted.get(i));
            }
        }
        int at = 0;
        if (left) {
            split.setDividerPosition(at++, navigatorDivider);
        }
        if (right) {
            split.setDividerPosition(at, inspectorDivider);
        }
    }

    private void rememberDividers() {
        double[] positions = split.getDividerPositions();
        if (split.getItems().contains(navigator) && positions.length > 0) {
            navigatorDivider = positions[0];
        }
        if (split.getItems().contains(inspector) && positions.length > 0) {
            inspectorDivider = positions[positions.length - 1];
        }
    }
}
