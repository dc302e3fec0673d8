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

    /// Small plans are not blown up further than this on their own.
    private static final double MOST_FITTED = 1.15;

    /// Down to this zoom the names on the cards can be read.
    private static final double LEAST_FITTED = 0.42;

    /// The zoom at which a plan opens that is too large to be read as a whole.
    private static final double READABLE = 0.85;

    private final DiagramViewModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Canvas above = new Canvas();
    private @Nullable Overlay overlay;
    private final Typesetter typesetter = new Typesetter();
    private final Minimap minimap = new Minimap();
    private final Tooltip tooltip = new Tooltip();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Viewport viewport = new Viewport(1, 0, 0);
    private @Nullable Layout placed;
    // While the user has not moved the picture, it is fitted again when the window changes.
    private boolean untouched = true;

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
            touch();
            double x = centre.getX() - getWidth() / 2 / viewport.scale();
            double y = centre.getY() - getHeight() / 2 / viewport.scale();
            look(new Viewport(viewport.scale(), x, y));
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
            double scale = viewport.scale();
            pen.setTransform(scale, 0, 0, scale, -viewport.x() * scale, -viewport.y() * scale);
            overlay.paint(pen, Sight.of(picture, viewport.area(getWidth(), getHeight()), scale));
        }
    }

    /// Shows the whole plan.
    public void fit() {
        Picture picture = model.pictureProperty().get();
        if (picture != null) {
            untouched = true;
            look(Viewport.fitting(picture.whole(), getWidth(), getHeight(), largest()));
        }
    }

    /// Zooms around the middle of the window.
    public void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private void scaleText(double factor) {
        if (untouched) {
            fit();
        } else {
            zoom(factor);
        }
    }

    void zoom(double factor, double x, double y) {
        touch();
        look(viewport.zoomed(factor, x, y));
    }

    void drag(double byX, double byY) {
        touch();
        look(viewport.dragged(byX, byY));
    }

    /// The card at a point of the window.
    @Nullable Box boxAt(double x, double y) {
        Picture picture = model.pictureProperty().get();
        if (picture == null) {
            return null;
        }
        double atX = viewport.toDiagramX(x);
        double atY = viewport.toDiagramY(y);
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
            viewport = opening(picture);
        }
        placed = picture.layout();
        paint(pen, picture);
        Area visible = viewport.area(getWidth(), getHeight());
        minimap.show(picture, colors(), visible, getWidth(), getHeight());
        repaintOverlay();
    }

    private void paint(GraphicsContext pen, Picture picture) {
        double scale = viewport.scale();
        pen.setTransform(scale, 0, 0, scale, -viewport.x() * scale, -viewport.y() * scale);
        var painter = new DiagramPainter(typesetter, colors());
        painter.paint(
                new CanvasSurface(pen, typesetter),
                picture,
                viewport.area(getWidth(), getHeight()),
                // Who wants large text wants it on cards as well.
                scale / appearance.scaleProperty().get(),
                model.emphasis(isFocused()));
        pen.setTransform(1, 0, 0, 1, 0, 0);
    }

    /// All of a small plan; of a large one the selected node, in a size that can be read.
    private Viewport opening(Picture picture) {
        Viewport all = Viewport.fitting(picture.whole(), getWidth(), getHeight(), largest());
        if (all.scale() >= LEAST_FITTED * appearance.scaleProperty().get()) {
            return all;
        }
        untouched = false;
        Box box = model.selectedBox();
        Area goal = picture.area(box == null ? picture.tree().box(0) : box);
        double scale = READABLE * appearance.scaleProperty().get();
        double x = (goal.left() + goal.right()) / 2 - getWidth() / 2 / scale;
        double y = (goal.top() + goal.bottom()) / 2 - getHeight() / 2 / scale;
        return new Viewport(scale, x, y).snug(picture.whole(), getWidth(), getHeight());
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
        viewport =
                untouched
                        ? Viewport.fitting(picture.whole(), width, height, largest())
                        : viewport.dragged(wider / 2, higher / 2);
    }

    private double largest() {
        return MOST_FITTED * appearance.scaleProperty().get();
    }

    private void showPicture(@Nullable Picture before, @Nullable Picture now) {
        // Another plan begins with a view of its own; a folded one stays where it is.
        if (before != null && now != null && !before.samePlan(now)) {
            placed = null;
            untouched = true;
        }
        requestLayout();
    }

    private void showSelected() {
        Picture picture = model.pictureProperty().get();
        Box box = model.selectedBox();
        if (picture != null && box != null) {
            setAccessibleText(CardTooltip.of(picture.text(box), box));
            if (placed != null) {
                look(viewport.showing(picture.area(box), getWidth(), getHeight()));
            }
        }
        requestLayout();
    }

    private void look(Viewport wanted) {
        Picture picture = model.pictureProperty().get();
        viewport =
                picture == null ? wanted : wanted.within(picture.whole(), getWidth(), getHeight());
        requestLayout();
    }

    private void touch() {
        untouched = false;
    }

    private DiagramColors colors() {
        return new DiagramColors(appearance.scheme());
    }
}
