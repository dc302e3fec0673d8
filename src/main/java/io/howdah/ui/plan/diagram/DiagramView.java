package io.howdah.ui.plan.diagram;

import io.howdah.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The diagram in the window: a canvas of the window's size that paints what is visible, and a map
/// of the whole while not all of it is.
public final class DiagramView extends Region {

    private final DiagramViewModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Canvas above = new Canvas();
    private @Nullable Overlay overlay;
    private final Typesetter typesetter = new Typesetter();
    private final Minimap minimap = new Minimap();
    private final Tooltip tooltip = new Tooltip();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Camera camera = new Camera();
    private @Nullable Layout placed;

    public DiagramView(DiagramViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("plan-diagram");
        setId("plan-diagram");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        setMinSize(0, 0);
        canvas.setManaged(false);
        above.setManaged(false);
        above.setMouseTransparent(true);
        minimap.setManaged(false);
        getChildren().addAll(canvas, above, minimap);
        new DiagramGestures(this, model).install();
        minimap.onMove(centre -> {
            double scale = camera.viewport().scale();
            double x = centre.getX() - getWidth() / 2 / scale;
            double y = centre.getY() - getHeight() / 2 / scale;
            take(new Viewport(scale, x, y));
        });
        tooltip.setShowDelay(Duration.millis(600));
        tooltip.getStyleClass().add("plan-tooltip");
    }

    /// Begins to follow the model and the theme.
    public void attach() {
        subscriptions.add(model.pictureProperty().subscribe(this::showPicture));
        subscriptions.add(model.foundProperty().subscribe(this::requestLayout));
        subscriptions.add(model.warnedProperty().subscribe(this::requestLayout));
        subscriptions.add(model.selectedProperty().subscribe(this::showSelected));
        subscriptions.add(appearance.schemeProperty().subscribe(this::requestLayout));
        subscriptions.add(
                appearance
                        .scaleProperty()
                        .subscribe((before, now) ->
                                scaleText(now.doubleValue() / before.doubleValue())));
        subscriptions.add(focusedProperty().subscribe(this::requestLayout));
    }

    public void detach() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /// Lets somebody paint on top of the diagram.
    public void overlay(Overlay painter) {
        overlay = painter;
        repaintOverlay();
    }

    /// Paints what is on top anew and leaves the diagram as it is.
    public void repaintOverlay() {
        Picture picture = model.pictureProperty().get();
        GraphicsContext pen = above.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, above.getWidth(), above.getHeight());
        if (overlay != null && picture != null && placed == picture.layout()) {
            double scale = camera.viewport().scale();
            pen.setTransform(
                    scale,
                    0,
                    0,
                    scale,
                    -camera.viewport().x() * scale,
                    -camera.viewport().y() * scale);
            overlay.paint(
                    pen, Sight.of(picture, camera.viewport().area(getWidth(), getHeight()), scale));
        }
    }

    /// Shows the whole plan.
    public void fit() {
        Picture picture = model.pictureProperty().get();
        if (picture != null) {
            camera.fit(picture, window());
            requestLayout();
        }
    }

    /// Zooms around the middle of the window.
    public void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private void scaleText(double factor) {
        Picture picture = model.pictureProperty().get();
        if (picture != null) {
            camera.scaleText(picture, model.selectedProperty().get(), window(), factor);
            requestLayout();
        }
    }

    /// Brings the node's card into sight; below 0 the top of the plan.
    public void reveal(int node) {
        camera.openAt(node);
        Picture picture = model.pictureProperty().get();
        if (picture != null && placed != null) {
            camera.reveal(node, picture, window());
            requestLayout();
        }
    }

    void zoom(double factor, double x, double y) {
        take(camera.viewport().zoomed(factor, x, y));
    }

    void drag(double byX, double byY) {
        take(camera.viewport().dragged(byX, byY));
    }

    /// The card at a point of the window.
    @Nullable Box boxAt(double x, double y) {
        Picture picture = model.pictureProperty().get();
        if (picture == null) {
            return null;
        }
        double atX = camera.viewport().toDiagramX(x);
        double atY = camera.viewport().toDiagramY(y);
        return picture.layout().cardsIn(new Area(atX, atY, atX, atY)).stream()
                .filter(box -> picture.area(box).contains(atX, atY))
                .findFirst()
                .orElse(null);
    }

    /// Explains the card under the mouse; null for none.
    void hover(@Nullable Box box) {
        Picture picture = model.pictureProperty().get();
        if (box == null || picture == null) {
            Tooltip.uninstall(this, tooltip);
            return;
        }
        String words = CardTooltip.of(picture.text(box), box);
        if (!words.equals(tooltip.getText())) {
            tooltip.setText(words);
        }
        Tooltip.install(this, tooltip);
    }

    /// The whole diagram as a picture of its natural size, smaller when that would be too large.
    public Image image() {
        Picture picture = model.pictureProperty().get();
        return picture == null
                ? canvas.snapshot(null, null)
                : PictureImage.of(picture, typesetter, colors());
    }

    /// The whole diagram as an SVG document.
    public String svg() {
        Picture picture = model.pictureProperty().get();
        return picture == null ? "" : SvgSurface.document(picture, typesetter, colors());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        above.setWidth(getWidth());
        above.setHeight(getHeight());
        Picture picture = model.pictureProperty().get();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.setFill(colors().background());
        pen.fillRect(0, 0, getWidth(), getHeight());
        if (picture == null || getWidth() <= 0 || getHeight() <= 0) {
            minimap.setVisible(false);
            return;
        }
        if (placed == null) {
            camera.open(picture, model.selectedProperty().get(), window());
        }
        placed = picture.layout();
        paint(pen, picture);
        Area visible = camera.viewport().area(getWidth(), getHeight());
        minimap.show(picture, colors(), visible, getWidth(), getHeight());
        repaintOverlay();
    }

    private void paint(GraphicsContext pen, Picture picture) {
        double scale = camera.viewport().scale();
        pen.setTransform(
                scale, 0, 0, scale, -camera.viewport().x() * scale, -camera.viewport().y() * scale);
        var painter = new DiagramPainter(typesetter, colors());
        painter.paint(
                new CanvasSurface(pen, typesetter),
                picture,
                camera.viewport().area(getWidth(), getHeight()),
                // Who wants large text wants it on cards as well.
                scale / appearance.scaleProperty().get(),
                model.emphasis(isFocused()));
        pen.setTransform(1, 0, 0, 1, 0, 0);
    }

    @Override
    public void resize(double width, double height) {
        double wider = width - getWidth();
        double higher = height - getHeight();
        super.resize(width, height);
        Picture picture = model.pictureProperty().get();
        if (picture == null || placed == null || (wider == 0 && higher == 0)) {
            return;
        }
        camera.resize(picture, model.selectedProperty().get(), window(), wider, higher);
    }

    private Camera.Window window() {
        return new Camera.Window(getWidth(), getHeight(), appearance.scaleProperty().get());
    }

    private void showPicture(@Nullable Picture before, @Nullable Picture now) {
        // Another plan begins with a view of its own; a folded one stays where it is.
        if (before != null && now != null && !before.samePlan(now)) {
            placed = null;
            camera.reset();
        }
        requestLayout();
    }

    private void showSelected() {
        Picture picture = model.pictureProperty().get();
        Box box = model.selectedBox();
        if (picture != null && box != null) {
            setAccessibleText(CardTooltip.of(picture.text(box), box));
            if (placed != null) {
                camera.reveal(model.selectedProperty().get(), picture, window());
            }
        }
        requestLayout();
    }

    private void take(Viewport wanted) {
        Picture picture = model.pictureProperty().get();
        if (picture != null) {
            camera.take(wanted, picture, window());
            requestLayout();
        }
    }

    private DiagramColors colors() {
        return new DiagramColors(appearance.scheme());
    }
}
